package fi.pohja.plugins.family;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fi.pohja.plugins.family.HelpRequest.Channel;
import fi.pohja.plugins.family.HelpRequest.Outcome;
import fi.pohja.plugins.family.HelpRequest.Sender;
import fi.pohja.plugins.family.HelpRequest.Topic;
import fi.pohja.plugins.family.HelpRequest.Urgency;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The table of requests for help, by name and type, and what a row of it is. */
final class HelpColumns {

    static final Table<Record> REQUEST = table(name("help_request"));
    static final Field<UUID> ID = field(name("id"), UUID.class);
    static final Field<Integer> NUMBER = field(name("number"), Integer.class);
    static final Field<String> CODE_HASH = field(name("code_hash"), String.class);
    static final Field<String> SENDER = field(name("sender"), String.class);
    static final Field<String> CHANNEL = field(name("channel"), String.class);
    static final Field<String> TOPIC = field(name("topic"), String.class);
    static final Field<String> URGENCY = field(name("urgency"), String.class);
    static final Field<String> MUNICIPALITY = field(name("municipality"), String.class);
    static final Field<String> LANGUAGE = field(name("language"), String.class);
    static final Field<String> NICKNAME = field(name("nickname"), String.class);
    static final Field<String> CONTACT = field(name("contact"), String.class);
    static final Field<String> REACH_WHEN = field(name("reach_when"), String.class);
    static final Field<String> WORDS = field(name("words"), String.class);
    static final Field<String> ASKER = field(name("asker"), String.class);
    static final Field<Boolean> NETWORK_FINE = field(name("network_fine"), Boolean.class);
    static final Field<String> STATE = field(name("state"), String.class);
    static final Field<String> OUTCOME = field(name("outcome"), String.class);
    static final Field<OffsetDateTime> RECEIVED_AT = field(name("received_at"), OffsetDateTime.class);
    static final Field<LocalDate> CONTACT_BY = field(name("contact_by"), LocalDate.class);
    static final Field<LocalDate> CONTACTED_ON = field(name("contacted_on"), LocalDate.class);
    static final Field<LocalDate> FOLLOW_UP_ON = field(name("follow_up_on"), LocalDate.class);
    static final Field<LocalDate> CLOSED_ON = field(name("closed_on"), LocalDate.class);
    static final Field<Boolean> FORGOTTEN = field(name("forgotten"), Boolean.class);
    static final Field<Integer> VERSION = field(name("version"), Integer.class);

    static final List<Field<?>> COLUMNS = List.of(
            ID,
            NUMBER,
            SENDER,
            CHANNEL,
            TOPIC,
            URGENCY,
            MUNICIPALITY,
            LANGUAGE,
            NICKNAME,
            CONTACT,
            REACH_WHEN,
            WORDS,
            ASKER,
            NETWORK_FINE,
            STATE,
            OUTCOME,
            RECEIVED_AT,
            CONTACT_BY,
            CONTACTED_ON,
            FOLLOW_UP_ON,
            CLOSED_ON,
            FORGOTTEN,
            VERSION);

    private HelpColumns() {}

    static HelpRequest request(Record row) {
        return new HelpRequest(
                row.get(ID),
                row.get(NUMBER),
                Sender.valueOf(row.get(SENDER)),
                Channel.valueOf(row.get(CHANNEL)),
                Topic.valueOf(row.get(TOPIC)),
                Urgency.valueOf(row.get(URGENCY)),
                row.get(MUNICIPALITY),
                row.get(LANGUAGE),
                row.get(NICKNAME),
                row.get(CONTACT),
                row.get(REACH_WHEN),
                row.get(WORDS),
                row.get(ASKER),
                row.get(NETWORK_FINE),
                HelpState.valueOf(row.get(STATE)),
                Optional.ofNullable(row.get(OUTCOME)).map(Outcome::valueOf),
                row.get(RECEIVED_AT).toInstant(),
                row.get(CONTACT_BY),
                Optional.ofNullable(row.get(CONTACTED_ON)),
                Optional.ofNullable(row.get(FOLLOW_UP_ON)),
                Optional.ofNullable(row.get(CLOSED_ON)),
                row.get(FORGOTTEN),
                row.get(VERSION));
    }
}
