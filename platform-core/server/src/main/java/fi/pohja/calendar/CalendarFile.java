package fi.pohja.calendar;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;

/** Writes calendar files. Any thread. */
public final class CalendarFile {

    /** What such a file is, for mails and answers. */
    public static final String MEDIA_TYPE = "text/calendar";

    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");
    private static final String PRODUCT = "-//Pohja//Pohja//FI";

    private CalendarFile() {}

    /**
     * A file that adds its entries to a calendar, or takes cancelled ones out of it.
     *
     * @param name of the calendar, as a program shows it
     * @param now when it is written
     */
    public static String of(String name, List<CalendarEntry> entries, Instant now) {
        ICalendar file = new ICalendar();
        file.setVersion(ICalVersion.V2_0);
        file.setProductId(PRODUCT);
        boolean cancelled = !entries.isEmpty() && entries.stream().allMatch(CalendarEntry::cancelled);
        file.setMethod(new Method(cancelled ? Method.CANCEL : Method.PUBLISH));
        file.setExperimentalProperty("X-WR-CALNAME", name);
        entries.forEach(entry -> file.addEvent(event(entry, now)));
        return Biweekly.write(file).go();
    }

    private static VEvent event(CalendarEntry entry, Instant now) {
        VEvent event = new VEvent();
        event.setUid(entry.uid());
        event.setSummary(entry.title());
        event.setDateTimeStamp(Date.from(now));
        event.setSequence(entry.sequence());
        event.setStatus(entry.cancelled() ? Status.cancelled() : Status.confirmed());
        if (!entry.description().isBlank()) {
            event.setDescription(entry.description());
        }
        if (!entry.place().isBlank()) {
            event.setLocation(entry.place());
        }
        entry.address().ifPresent(address -> event.setUrl(address.toString()));
        entry.begins()
                .ifPresentOrElse(
                        begins -> {
                            event.setDateStart(moment(entry, begins));
                            event.setDateEnd(moment(entry, entry.ends().orElse(begins.plusHours(1))));
                        },
                        () -> event.setDateStart(
                                new ICalDate(
                                        new DateTimeComponents(
                                                entry.day().getYear(),
                                                entry.day().getMonthValue(),
                                                entry.day().getDayOfMonth()),
                                        false),
                                false));
        return event;
    }

    /** Written in UTC: no description of a time zone has to come along. */
    private static Date moment(CalendarEntry entry, LocalTime time) {
        return Date.from(entry.day().atTime(time).atZone(FINLAND).toInstant());
    }
}
