package fi.pohja.attachment.internal;

import static fi.pohja.schema.tenant.Tables.LINK;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.attachment.Link;
import fi.pohja.attachment.Links;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Subject;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violations;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

@Singleton
final class StoredLinks implements Links {

    private static final int LONGEST_URL = 2_000;

    private final Database database;
    private final AuditLog audit;

    StoredLinks(Database database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    @Override
    public List<Link> list(Subject subject) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> list(sql, subject));
    }

    private static List<Link> list(DSLContext sql, Subject subject) {
        return sql.selectFrom(LINK)
                .where(of(subject))
                .orderBy(LINK.POSITION, LINK.ID)
                .fetch(StoredLinks::link);
    }

    private static Condition of(Subject subject) {
        return LINK.SUBJECT_TYPE.eq(subject.type()).and(LINK.SUBJECT_ID.eq(subject.id()));
    }

    @Override
    public Link add(Subject subject, Link.Draft draft) {
        Rights.requireEdit(subject.type());
        Link.Draft sound = sound(draft);
        return database.write(sql -> insert(sql, UUID.randomUUID(), subject, sound));
    }

    @Override
    public boolean addOnce(Link.LinkId id, Subject subject, Link.Draft draft) {
        Rights.requireEdit(subject.type());
        Link.Draft sound = sound(draft);
        return database.write(sql -> {
            if (sql.fetchExists(LINK, LINK.ID.eq(id.value()))) {
                return false;
            }
            insert(sql, id.value(), subject, sound);
            return true;
        });
    }

    private Link insert(DSLContext sql, UUID id, Subject subject, Link.Draft draft) {
        Link link = sql.insertInto(LINK)
                .set(LINK.ID, id)
                .set(LINK.SUBJECT_TYPE, subject.type())
                .set(LINK.SUBJECT_ID, subject.id())
                .set(LINK.TITLE, draft.title())
                .set(LINK.URL, draft.url())
                .set(
                        LINK.POSITION,
                        select(coalesce(max(LINK.POSITION), inline(0)).plus(1))
                                .from(LINK)
                                .where(of(subject)))
                .set(LINK.SOURCE_REFS, draft.sources().toArray(String[]::new))
                .returning()
                .fetchSingle(StoredLinks::link);
        audit.record(
                "CREATED",
                Subject.of("LINK", id, subject.id()),
                link.title().text("fi"),
                new Change.Collector()
                        .field("title", link.title())
                        .field("url", link.url())
                        .field("sources", link.sources())
                        .changes());
        return link;
    }

    @Override
    public Link change(Link.LinkId id, Link.Draft draft, int version) {
        SignedIn.require(Permission.READ);
        return database.write(sql -> {
            Record row = locked(sql, id);
            Rights.requireEdit(row.get(LINK.SUBJECT_TYPE));
            Link.Draft sound = sound(draft);
            Link before = link(row);
            if (before.version() != version) {
                throw new ChangedMeanwhileException();
            }
            List<Change> changes = new Change.Collector()
                    .field("title", before.title(), sound.title())
                    .field("url", before.url(), sound.url())
                    .field("sources", before.sources(), sound.sources())
                    .changes();
            if (changes.isEmpty()) {
                return before;
            }
            Link after = sql.update(LINK)
                    .set(LINK.TITLE, sound.title())
                    .set(LINK.URL, sound.url())
                    .set(LINK.SOURCE_REFS, sound.sources().toArray(String[]::new))
                    .set(LINK.VERSION, LINK.VERSION.plus(1))
                    .where(LINK.ID.eq(id.value()))
                    .returning()
                    .fetchSingle(StoredLinks::link);
            audit.record(
                    "CHANGED",
                    Subject.of("LINK", id.value(), row.get(LINK.SUBJECT_ID)),
                    after.title().text("fi"),
                    changes);
            return after;
        });
    }

    @Override
    public void order(Subject subject, List<Link.LinkId> order) {
        Rights.requireEdit(subject.type());
        database.change(sql -> {
            List<Link> before = list(sql, subject);
            List<Link> after = new ArrayList<>(before);
            after.sort(java.util.Comparator.comparingInt(link -> {
                int place = order.indexOf(link.id());
                return place < 0 ? Integer.MAX_VALUE : place;
            }));
            if (before.equals(after)) {
                return;
            }
            for (int i = 0; i < after.size(); i++) {
                sql.update(LINK)
                        .set(LINK.POSITION, i + 1)
                        .where(LINK.ID.eq(after.get(i).id().value()))
                        .execute();
            }
            audit.record(
                    "REORDERED",
                    subject,
                    "",
                    new Change.Collector()
                            .field("links", titles(before), titles(after))
                            .changes());
        });
    }

    private static List<String> titles(List<Link> links) {
        return links.stream().map(link -> link.title().text("fi")).toList();
    }

    @Override
    public void remove(Link.LinkId id) {
        SignedIn.require(Permission.READ);
        database.change(sql -> {
            Record row = locked(sql, id);
            Rights.requireEdit(row.get(LINK.SUBJECT_TYPE));
            sql.deleteFrom(LINK).where(LINK.ID.eq(id.value())).execute();
            Link gone = link(row);
            audit.record(
                    "REMOVED",
                    Subject.of("LINK", id.value(), row.get(LINK.SUBJECT_ID)),
                    gone.title().text("fi"),
                    new Change.Collector().field("url", gone.url(), "").changes());
        });
    }

    private static Record locked(DSLContext sql, Link.LinkId id) {
        return sql.selectFrom(LINK)
                .where(LINK.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException(id));
    }

    private static Link.Draft sound(Link.Draft draft) {
        String url = draft.url().strip();
        Violations violations =
                new Violations().requiredTitle("title", draft.title()).required("url", url, LONGEST_URL);
        if (violations.isEmpty()) {
            violations.check(isWebAddress(url), "url", "link.url");
        }
        violations.done();
        return new Link.Draft(draft.title(), url, draft.sources());
    }

    private static boolean isWebAddress(String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https"))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Link link(Record row) {
        return new Link(
                new Link.LinkId(row.get(LINK.ID)),
                row.get(LINK.TITLE),
                row.get(LINK.URL),
                List.of(row.get(LINK.SOURCE_REFS)),
                row.get(LINK.VERSION));
    }
}
