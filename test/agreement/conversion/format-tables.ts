/** The six tables of return format 1. The first heading of a field is the one to expect. */
import type { TableRole } from '../../../src/agreement/model';
import type { AgreementInput } from './agreement';

type Tables = AgreementInput['returnFormat']['tables'];
type Column<Role extends TableRole> = Tables[Role]['columns'][number];

/** A column the table must have. */
function must<Field extends string>(field: Field, ...headers: string[]) {
  return { field, headers, required: true };
}

/** A column the table may have. */
function may<Field extends string>(field: Field, ...headers: string[]) {
  return { field, headers, required: false };
}

const coverLabels: Column<'cover'>[] = [
  must('contract', 'Contract', 'Contract name', 'Contract title', 'Agreement', 'Name of contract', 'SDA'),
  must('supplier', 'Supplier', 'Supplier name', 'Provider', 'Contractor', 'Name of supplier', 'Service provider'),
  must(
    'month',
    'Reporting month',
    'Month',
    'Period',
    'Reporting period',
    'Return month',
    'Month of return',
    'Return for',
  ),
  must(
    'returnVersion',
    'Return version',
    'Version',
    'Version of return',
    'Submission',
    'Issue',
    'Original or correction',
  ),
  must('dataStatus', 'Data status', 'Status', 'Status of data', 'Provisional or final', 'Provisional/final'),
  must('agreementVersion', 'SDA version', 'Agreement version', 'Version of SDA', 'SDA issue', 'Contract version'),
  may('preparedBy', 'Prepared by', 'Prepared by (role)', 'Completed by', 'Author', 'Compiled by', 'Submitted by'),
  may('preparedOn', 'Date', 'Date prepared', 'Prepared on', 'Date of return', 'Date completed', 'Date submitted'),
  may('nilReturn', 'Nil return', 'Nil return?', 'Is this a nil return', 'Nil return yes/no', 'Nil'),
];

const kpiColumns: Column<'kpis'>[] = [
  must('reference', 'Reference', 'KPI reference', 'KPI ref', 'Ref', 'Ref no', 'KPI no', 'KPI', 'KPI ID', 'Indicator ref', 'Indicator reference', 'Indicator no'),
  must('service', 'Service', 'Service area', 'Service name', 'Service line', 'Service code'),
  must('indicator', 'Indicator', 'KPI title', 'KPI name', 'KPI description', 'Title', 'Description', 'Key performance indicator', 'Performance indicator', 'Measure', 'Performance measure'),
  must('unit', 'Unit', 'Units', 'Unit of measure', 'Unit of measurement', 'UoM', 'Measured in'),
  must('target', 'Target', 'KPI target', 'Agreed target', 'SDA target', 'Target in force', 'Target for month', 'Monthly target'),
  must('numerator', 'Numerator', 'Num', 'Top', 'Number achieved', 'Number meeting', 'Number in time'),
  must('denominator', 'Denominator', 'Denom', 'Bottom', 'Base', 'Out of', 'Total cases', 'Number of cases'),
  must('actual', 'Actual', 'Actuals', 'Actual performance', 'Performance', 'Result', 'Achieved', 'Outturn', 'Value', 'Current month', 'This month', 'Month actual', 'Actual this month'),
  must('rating', "Supplier's own rating", 'Supplier rating', "Supplier's rating", 'Own rating', 'Rating', 'Self-rating', 'Self assessment', 'Band', 'RAG', 'RAG rating'),
  may('previous', 'Previous month', 'Previous', 'Last month', 'Prior month', 'Previous actual', 'Last month actual', 'Previous period'),
  may('dataStatus', 'Data status', 'Status', 'Status of data', 'Provisional or final', 'Provisional/final', 'P/F'),
  may('commentary', 'Commentary', 'Comments', 'Comment', 'Notes', 'Note', 'Narrative', 'Remarks', 'Supplier commentary', 'Explanation'),
]; // prettier-ignore

const activityColumns: Column<'activity'>[] = [
  must('reference', 'Activity reference', 'Activity ref', 'Activity ID', 'Activity no', 'Activity number', 'Reference', 'Reference no', 'Ref', 'Ref no', 'ID', 'Unique ID', 'Record ID', 'Log no'),
  must('date', 'Date', 'Activity date', 'Date of activity', 'Date delivered', 'Delivery date', 'Date of visit', 'Visit date', 'Date of support'),
  must('schoolNumber', 'School number', 'School no', 'DfE number', 'DfE no', 'DfE', 'DfE code', 'LAESTAB', 'LAESTAB number', 'LA/Estab no', 'Establishment number', 'Estab number', 'Estab no', 'URN', 'School URN', 'School code', 'School ID'),
  may('schoolName', 'School name', 'School', 'Name of school', 'School or setting', 'Establishment', 'Establishment name', 'Setting', 'Setting name'),
  must('service', 'Service', 'Service area', 'Service name', 'Service line', 'Service code', 'Team'),
  must('priority', 'Priority', 'Priority no', 'Priority number', 'Priority code', 'Priority area', 'Key priority', 'School improvement priority', 'Improvement priority'),
  must('activityType', 'Activity type', 'Type of activity', 'Type', 'Activity', 'Support type', 'Type of support', 'Activity category', 'Category'),
  must('days', 'Days', 'Number of days', 'No. of days', 'Days delivered', 'Days used', 'Duration (days)', 'Duration', 'Days of support', 'Day(s)', 'Qty (days)'),
  must('order', 'Order reference', 'Order ref', 'Order', 'Order no', 'Order number', 'Commission reference', 'Commission ref', 'Commission no', 'Commission', 'Purchase order', 'PO number', 'PO no', 'PO'),
  must('funding', 'Commissioned or traded', 'Commissioned/traded', 'Commissioned?', 'Funding', 'Funding type', 'Type of funding', 'Funding source', 'Funding stream', 'Funded by', 'C/T', 'C or T'),
]; // prettier-ignore

const priorityColumns: Column<'priorities'>[] = [
  must('priority', 'Priority', 'Priority name', 'Priority no', 'School improvement priority', 'Key priority', 'Improvement priority', 'Priority area', 'Row Labels'),
  must('daysMonth', 'Days in month', 'Days this month', 'Month days', 'Month', 'In month', 'This month', 'Current month', 'Days for month', 'Days (month)'),
  must('daysToDate', 'Days year to date', 'Year to date days', 'Days to date', 'Year to date', 'YTD', 'YTD days', 'Days YTD', 'To date', 'Cumulative', 'Cumulative days', 'Sum of Days', 'Total days'),
]; // prettier-ignore

const volumetricColumns: Column<'volumetrics'>[] = [
  must(
    'reference',
    'Reference',
    'Volumetric reference',
    'Volumetric ref',
    'Ref',
    'Ref no',
    'Volumetric no',
    'Vol ref',
    'ID',
  ),
  may('measure', 'Measure', 'Volumetric', 'Volumetric measure', 'Description', 'Title', 'Indicator', 'Volume measure'),
  must('month', 'Month', 'In month', 'This month', 'Current month', 'Month figure', 'Monthly', 'Number in month'),
  must(
    'toDate',
    'Year to date',
    'YTD',
    'To date',
    'Cumulative',
    'Year-to-date figure',
    'Total to date',
    'Financial year to date',
  ),
];

const daysColumns: Column<'days'>[] = [
  must('order', 'Order reference', 'Order ref', 'Order', 'Order no', 'Order number', 'Commission reference', 'Commission ref', 'Commission no', 'Purchase order', 'PO number', 'PO no', 'PO'),
  may('service', 'Service', 'Service area', 'Service name', 'Service line', 'Service code'),
  may('priority', 'Priority', 'Priority no', 'Priority code', 'Priority area', 'School improvement priority'),
  must('commissioned', 'Commissioned days for the year', 'Commissioned days', 'Days commissioned', 'Commissioned', 'Commissioned for year', 'Annual days', 'Days for the year', 'Ordered days', 'Days ordered', 'Contracted days', 'Budget days'),
  must('deliveredMonth', 'Delivered in month', 'Days delivered in month', 'Delivered this month', 'Days in month', 'Month days', 'In month', 'This month', 'Delivered (month)'),
  must('deliveredToDate', 'Delivered to date', 'Days delivered to date', 'Delivered year to date', 'Delivered YTD', 'Days to date', 'Days year to date', 'Year to date', 'YTD', 'To date', 'Cumulative', 'Cumulative days', 'Delivered (to date)'),
  must('dayRate', 'Day rate', 'Day rate (£)', 'Daily rate', 'Rate per day', 'Rate', 'Price per day', 'Unit rate'),
  must('charged', 'Charged', 'Charged (£)', 'Charged to date', 'Charged year to date', 'Amount charged', 'Total charged', 'Charge', 'Charges', 'Invoiced', 'Invoiced to date', 'Amount', 'Value', 'Cost'),
  must('remaining', 'Remaining', 'Days remaining', 'Remaining days', 'Balance', 'Balance of days', 'Days left', 'Left', 'Undelivered'),
]; // prettier-ignore

export const cover: Tables['cover'] = {
  sheetNames: ['Cover', 'Cover sheet', 'Front sheet', 'Front page', 'Title', 'Summary sheet', 'Return details'],
  required: true,
  orientation: 'across',
  columns: coverLabels,
};

export const kpis: Tables['kpis'] = {
  sheetNames: ['KPIs', 'KPI', 'KPI report', 'KPI return', 'Key performance indicators', 'Indicators', 'Performance'],
  required: true,
  orientation: 'down',
  columns: kpiColumns,
};

export const activity: Tables['activity'] = {
  sheetNames: ['Activity', 'Activities', 'Activity log', 'Activity data', 'Activity list', 'Activity detail', 'Visits'],
  required: true,
  orientation: 'down',
  columns: activityColumns,
};

export const priorities: Tables['priorities'] = {
  sheetNames: ['Priorities', 'Priority', 'By priority', 'Days by priority', 'Priority summary', 'School priorities'],
  required: true,
  orientation: 'down',
  columns: priorityColumns,
};

export const volumetrics: Tables['volumetrics'] = {
  sheetNames: ['Volumetrics', 'Volumetric', 'Volumes', 'Volumetric data', 'Volume measures'],
  required: true,
  orientation: 'down',
  columns: volumetricColumns,
};

export const days: Tables['days'] = {
  sheetNames: ['Days', 'Commissioned days', 'Days by order', 'Orders', 'Order summary', 'Finance', 'Commissions'],
  required: true,
  orientation: 'down',
  columns: daysColumns,
};
