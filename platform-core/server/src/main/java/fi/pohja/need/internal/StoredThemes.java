package fi.pohja.need.internal;

import static fi.pohja.schema.tenant.Tables.NEED;
import static fi.pohja.schema.tenant.Tables.NEED_THEME;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Subject;
import fi.pohja.need.NeedTheme;
import fi.pohja.need.NeedThemeId;
import fi.pohja.need.NeedThemes;
import fi.pohja.problem.Violations;
import fi.pohja.spi.LocalizedText;
import fi.pohja.table.Columns;
import fi.pohja.table.Row;
import fi.pohja.table.VersionedTable;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

@Singleton
final class StoredThemes implements NeedThemes {

    private static final VersionedTable STORED = new VersionedTable(NEED_THEME, NEED_THEME.ID, NEED_THEME.VERSION);

    private static final Field<Integer> NEEDS = DSL.field(DSL.selectCount()
            .from(NEED)
            .where(NEED.THEME_ID.eq(NEED_THEME.ID))
            .and(NEED.ARCHIVED_AT.isNull())
            .and(NEED.MERGED_INTO_ID.isNull()));

    private final Database database;
    private final AuditLog audit;

    StoredThemes(Database database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    @Override
    public List<NeedTheme> list() {
        SignedIn.require(Permission.READ);
        return database.read(sql -> fetch(sql, DSL.noCondition()));
    }

    @Override
    public Optional<NeedTheme> find(NeedThemeId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> find(sql, id));
    }

    private static Optional<NeedTheme> find(DSLContext sql, NeedThemeId id) {
        return fetch(sql, NEED_THEME.ID.eq(id.value())).stream().findFirst();
    }

    private static List<NeedTheme> fetch(DSLContext sql, Condition wanted) {
        return sql.select(NEED_THEME.ID, NEED_THEME.NAME, NEEDS, NEED_THEME.VERSION)
                .from(NEED_THEME)
                .where(wanted)
                .orderBy(Columns.alphabetical(NEED_THEME.NAME), NEED_THEME.ID)
                .fetch(row -> new NeedTheme(new NeedThemeId(row.value1()), row.value2(), row.value3(), row.value4()));
    }

    @Override
    public NeedTheme create(Optional<NeedThemeId> given, LocalizedText name) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        new Violations().requiredTitle("name", name).done();
        NeedThemeId id = given.orElseGet(() -> new NeedThemeId(UUID.randomUUID()));
        return database.write(sql -> {
            STORED.insert(sql, id.value(), new Row().set(NEED_THEME.NAME, name));
            return done(sql, id, "CREATED", new Change.Collector().field("name", name));
        });
    }

    @Override
    public NeedTheme rename(NeedThemeId id, int version, LocalizedText name) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            new Violations().requiredTitle("name", name).done();
            NeedTheme before = find(sql, id).orElseThrow();
            Change.Collector changes = new Change.Collector().field("name", before.name(), name);
            if (changes.isEmpty()) {
                return before;
            }
            STORED.update(sql, id.value(), new Row().set(NEED_THEME.NAME, name));
            return done(sql, id, "CHANGED", changes);
        });
    }

    @Override
    public void delete(NeedThemeId id, int version) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        database.change(sql -> {
            STORED.lock(sql, id.value(), version);
            done(sql, id, "REMOVED", new Change.Collector());
            STORED.delete(sql, id.value());
        });
    }

    private NeedTheme done(DSLContext sql, NeedThemeId id, String action, Change.Collector changes) {
        NeedTheme now = find(sql, id).orElseThrow();
        audit.record(action, Subject.of("NEED_THEME", id.value()), now.name().text("fi"), changes.changes());
        return now;
    }
}
