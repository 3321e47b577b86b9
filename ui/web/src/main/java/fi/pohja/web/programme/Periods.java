package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.programme.Project;
import fi.pohja.web.i18n.Wording;
import java.time.LocalDate;
import java.util.Optional;

/** Periods in words; an open end is said as open. */
public final class Periods {

    private Periods() {}

    static String planned(Project project) {
        return of(project.plannedStart(), project.plannedEnd());
    }

    /** The period; a dash when neither end is known. */
    public static String of(Optional<LocalDate> start, Optional<LocalDate> end) {
        if (start.isPresent() && end.isPresent()) {
            return date(start.get()) + "–" + date(end.get());
        }
        return start.map(day -> text("period.from", date(day)))
                .or(() -> end.map(Wording::date).map(day -> text("period.until", day)))
                .orElse(Amounts.UNKNOWN);
    }
}
