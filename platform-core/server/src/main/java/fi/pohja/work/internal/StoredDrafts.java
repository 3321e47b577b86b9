package fi.pohja.work.internal;

import static fi.pohja.schema.tenant.Tables.DRAFT;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import fi.pohja.access.SignedIn;
import fi.pohja.problem.Violations;
import fi.pohja.tenancy.Database;
import fi.pohja.work.Draft;
import fi.pohja.work.Drafts;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jooq.JSONB;

@Singleton
final class StoredDrafts implements Drafts {

    private static final int LONGEST_NAME = 200;
    private static final JsonFactory JSON = new JsonFactory();

    private final Database database;
    private final Clock clock;

    StoredDrafts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void save(String name, String json, Optional<Integer> baseVersion) {
        UUID user = user();
        new Violations()
                .required("name", name, LONGEST_NAME)
                .check(json.length() <= LONGEST, "json", "longest", LONGEST)
                .check(isJson(json), "json", "draft.json")
                .done();
        database.change(sql -> sql.insertInto(DRAFT)
                .set(DRAFT.USER_ID, user)
                .set(DRAFT.NAME, name)
                .set(DRAFT.DOCUMENT_JSON, JSONB.valueOf(json))
                .set(DRAFT.BASE_VERSION, baseVersion.orElse(null))
                .set(DRAFT.SAVED_AT, clock.instant())
                .onConflict(DRAFT.USER_ID, DRAFT.NAME)
                .doUpdate()
                .setAllToExcluded()
                .execute());
    }

    @Override
    public Optional<Draft> find(String name) {
        UUID user = user();
        return database.read(sql -> sql.selectFrom(DRAFT)
                .where(DRAFT.USER_ID.eq(user), DRAFT.NAME.eq(name))
                .fetchOptional(row -> new Draft(
                        row.get(DRAFT.NAME),
                        row.get(DRAFT.DOCUMENT_JSON).data(),
                        Optional.ofNullable(row.get(DRAFT.BASE_VERSION)),
                        row.get(DRAFT.SAVED_AT))));
    }

    @Override
    public void discard(String name) {
        UUID user = user();
        database.change(sql -> sql.deleteFrom(DRAFT)
                .where(DRAFT.USER_ID.eq(user), DRAFT.NAME.eq(name))
                .execute());
    }

    private static UUID user() {
        return SignedIn.current().user().value();
    }

    /** One JSON value; PostgreSQL stores no zero character. */
    private static boolean isJson(String text) {
        if (text.contains("\\u0000")) {
            return false;
        }
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }
}
