import {
  type CalendarDate,
  GregorianCalendar,
  PersianCalendar,
  parseDate,
  toCalendar,
  today,
} from '@internationalized/date';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  FieldError,
  Group,
  Heading,
  Label,
  Popover,
  Text,
} from 'react-aria-components';
import { type Texts, useLanguage, useTexts } from '../language/language.tsx';

import { useLocalDigits } from './localDigits.ts';

const texts: Texts<'open' | 'before' | 'after'> = {
  fa: { open: 'انتخاب از تقویم', before: 'ماه پیش', after: 'ماه بعد' },
  en: { open: 'Choose from the calendar', before: 'Previous month', after: 'Next month' },
};

const gregorian = new GregorianCalendar();
const persian = new PersianCalendar();

/** A day, typed or chosen in the calendar of the language; kept as the contract's Gregorian YYYY-MM-DD. */
export const DayEntry = ({
  label,
  value,
  onChange,
  help,
  error,
  isRequired,
  upToToday = false,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
  /** Days to come can't be chosen. */
  readonly upToToday?: boolean;
}) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const shown = (date: CalendarDate) => (language === 'fa' ? toCalendar(date, persian) : date);
  const limit = today('Asia/Tehran');
  const localDigits = useLocalDigits();
  return (
    <DatePicker<CalendarDate>
      className="entry"
      value={/^\d{4}-\d\d-\d\d$/.test(value) ? shown(parseDate(value)) : null}
      onChange={(date) => onChange(date === null ? '' : toCalendar(date, gregorian).toString())}
      isInvalid={error !== undefined}
      {...(isRequired && { isRequired })}
      {...(upToToday && { maxValue: limit })}
    >
      <Label>{label}</Label>
      <Group className="with-button" ref={localDigits}>
        <DateInput className="date-input">
          {(segment) => <DateSegment segment={segment} className="segment" />}
        </DateInput>
        <Button aria-label={t.open}>▾</Button>
      </Group>
      {help !== undefined && (
        <Text slot="description" className="help">
          {help}
        </Text>
      )}
      <FieldError className="wrong">{error}</FieldError>
      <Popover className="popover">
        <Dialog>
          <Calendar className="calendar">
            <header>
              <Button slot="previous" aria-label={t.before}>
                ‹
              </Button>
              <Heading />
              <Button slot="next" aria-label={t.after}>
                ›
              </Button>
            </header>
            <CalendarGrid>{(date) => <CalendarCell date={date} className="day" />}</CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
};
