/** The calendar card in a dashboard's configuration; it takes what the today card takes. */
export const CALENDAR_TAG = "knee-recovery-calendar-card";
