package fi.pohja.access;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** Rows of a table as {@link PersonalData} wants them. */
public final class PersonalRows {

    private PersonalRows() {}

    /**
     * The rows that match, in no order.
     *
     * @param left columns that are nobody's business, such as hashes
     */
    public static List<PersonalData.Kept> of(DSLContext sql, Table<?> table, Condition condition, Set<Field<?>> left) {
        return sql.selectFrom(table).where(condition).fetch(row -> kept(table, row, left));
    }

    private static PersonalData.Kept kept(Table<?> table, Record row, Set<Field<?>> left) {
        Map<String, String> values = new LinkedHashMap<>();
        Arrays.stream(row.fields()).filter(field -> !left.contains(field)).forEach(field -> {
            Object value = row.get(field);
            if (value != null) {
                values.put(field.getName(), value instanceof Object[] many ? Arrays.toString(many) : value.toString());
            }
        });
        return new PersonalData.Kept(table.getName(), values);
    }
}
