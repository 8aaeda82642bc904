"""The figures of measures as a report."""

from interview_tui.desk.exporting.report import Report
from interview_tui.export.measured import about_measures, written
from interview_tui.export.report import report_formats

MEASURES = Report(report_formats(), about_measures, written)
