package fi.pohja.plugins.digital.appointment;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The table of appointments at a distance, and its rows as records. */
final class AppointmentRows {

    static final Table<Record> APPOINTMENT = table(name("remote_appointment"));
    static final Field<UUID> ID = field(name("id"), UUID.class);
    static final Field<String> CODE = field(name("code"), String.class);
    static final Field<String> CLIENT = field(name("client"), String.class);
    static final Field<String> SERVICE = field(name("service"), String.class);
    static final Field<UUID> UNIT = field(name("unit"), UUID.class);
    static final Field<String> UNIT_NAME = field(name("unit_name"), String.class);
    static final Field<String> UNIT_MUNICIPALITY = field(name("unit_municipality"), String.class);
    static final Field<String> CHANNEL = field(name("channel"), String.class);
    static final Field<LocalDateTime> STARTS = field(name("starts"), LocalDateTime.class);
    static final Field<Integer> MINUTES = field(name("minutes"), Integer.class);
    static final Field<String> MUNICIPALITY = field(name("municipality"), String.class);
    static final Field<UUID> POINT = field(name("point"), UUID.class);
    static final Field<String> LINK = field(name("link"), String.class);
    static final Field<String> STATE = field(name("state"), String.class);
    static final Field<String> REASON = field(name("reason"), String.class);
    static final Field<String> EXPLANATION = field(name("explanation"), String.class);
    static final Field<OffsetDateTime> ARRIVED_AT = field(name("arrived_at"), OffsetDateTime.class);
    static final Field<Integer> VERSION = field(name("version"), Integer.class);

    static final List<Field<?>> COLUMNS = List.of(
            ID,
            CODE,
            CLIENT,
            SERVICE,
            UNIT,
            UNIT_NAME,
            UNIT_MUNICIPALITY,
            CHANNEL,
            STARTS,
            MINUTES,
            MUNICIPALITY,
            POINT,
            LINK,
            STATE,
            REASON,
            EXPLANATION,
            ARRIVED_AT,
            VERSION);

    private AppointmentRows() {}

    /** A row as a record. */
    static RemoteAppointment appointment(Record row) {
        return new RemoteAppointment(
                row.get(ID),
                Optional.ofNullable(row.get(CODE)).orElse(""),
                row.get(CLIENT),
                row.get(SERVICE),
                row.get(UNIT),
                row.get(UNIT_NAME),
                row.get(UNIT_MUNICIPALITY),
                Channel.valueOf(row.get(CHANNEL)),
                row.get(STARTS),
                row.get(MINUTES),
                row.get(MUNICIPALITY),
                Optional.ofNullable(row.get(POINT)),
                row.get(LINK),
                AppointmentState.valueOf(row.get(STATE)),
                Optional.ofNullable(row.get(REASON)).map(FailureReason::valueOf),
                row.get(EXPLANATION),
                Optional.ofNullable(row.get(ARRIVED_AT)).map(OffsetDateTime::toInstant),
                row.get(VERSION));
    }
}
