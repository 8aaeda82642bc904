"""The figures of measures as a report."""

from interview_tui.desk.exporting.report import Report
from interview_tui.export.measured import about_measures, measure_formats, written

MEASURES = Report(measure_formats(), about_measures, written)
