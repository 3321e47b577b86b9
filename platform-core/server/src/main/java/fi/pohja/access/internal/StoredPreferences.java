package fi.pohja.access.internal;

import static fi.pohja.schema.tenant.Tables.USER_PREFERENCE;

import fi.pohja.access.Preferences;
import fi.pohja.access.SignedIn;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violations;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Preferences in the tenant's schema. */
@Singleton
final class StoredPreferences implements Preferences {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    private static final int LONGEST_NAME = 100;
    private static final int MOST = 200;

    private final Database database;

    StoredPreferences(Database database) {
        this.database = database;
    }

    private static UUID user() {
        return SignedIn.current().user().value();
    }

    @Override
    public Optional<String> find(String name) {
        UUID user = user();
        return database.read(sql -> Optional.ofNullable(sql.select(USER_PREFERENCE.VALUE)
                .from(USER_PREFERENCE)
                .where(USER_PREFERENCE.USER_ID.eq(user), USER_PREFERENCE.NAME.eq(name))
                .fetchOne(USER_PREFERENCE.VALUE)));
    }

    @Override
    public Map<String, String> all() {
        UUID user = user();
        return database.read(sql -> new LinkedHashMap<>(sql.select(USER_PREFERENCE.NAME, USER_PREFERENCE.VALUE)
                .from(USER_PREFERENCE)
                .where(USER_PREFERENCE.USER_ID.eq(user))
                .orderBy(USER_PREFERENCE.NAME)
                .fetchMap(USER_PREFERENCE.NAME, USER_PREFERENCE.VALUE)));
    }

    @Override
    public void set(String name, String value) {
        UUID user = user();
        Violations violations = new Violations();
        violations.check(name.length() <= LONGEST_NAME && NAME.matcher(name).matches(), "name", "unknown");
        violations.line("value", value, Violations.LONGEST_TEXT);
        violations.done();
        database.change(sql -> {
            int others =
                    sql.fetchCount(USER_PREFERENCE, USER_PREFERENCE.USER_ID.eq(user), USER_PREFERENCE.NAME.ne(name));
            if (others >= MOST) {
                throw InvalidException.of("name", "between", 1, MOST);
            }
            sql.insertInto(USER_PREFERENCE)
                    .set(USER_PREFERENCE.USER_ID, user)
                    .set(USER_PREFERENCE.NAME, name)
                    .set(USER_PREFERENCE.VALUE, value)
                    .onConflict(USER_PREFERENCE.USER_ID, USER_PREFERENCE.NAME)
                    .doUpdate()
                    .set(USER_PREFERENCE.VALUE, value)
                    .execute();
        });
    }

    @Override
    public void remove(String name) {
        UUID user = user();
        database.change(sql -> sql.deleteFrom(USER_PREFERENCE)
                .where(USER_PREFERENCE.USER_ID.eq(user), USER_PREFERENCE.NAME.eq(name))
                .execute());
    }
}
