package fi.pohja.organisation.internal;

import static fi.pohja.schema.tenant.Tables.BODY;
import static fi.pohja.schema.tenant.Tables.BODY_COMPOSITION;
import static fi.pohja.schema.tenant.Tables.BODY_GROUP_RULE;
import static fi.pohja.schema.tenant.Tables.BODY_MEMBER;
import static fi.pohja.schema.tenant.Tables.MEETING;
import static fi.pohja.schema.tenant.Tables.ORGANISATION;
import static fi.pohja.schema.tenant.Tables.USER_ACCOUNT;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.BodyMember;
import fi.pohja.organisation.Composition;
import fi.pohja.organisation.CompositionFinding;
import fi.pohja.organisation.CompositionFinding.Kind;
import fi.pohja.organisation.Compositions;
import fi.pohja.organisation.GroupRule;
import fi.pohja.organisation.MemberPosition;
import fi.pohja.organisation.OrganisationKind;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violations;
import fi.pohja.spi.LocalizedText;
import fi.pohja.table.Columns;
import fi.pohja.table.Row;
import fi.pohja.table.VersionedTable;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

@Singleton
final class StoredCompositions implements Compositions {

    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");
    private static final VersionedTable STORED = new VersionedTable(BODY, BODY.ID, BODY.VERSION);
    private static final int MOST_GROUPS = 50;
    private static final int MOST_MEMBERS = 1_000;
    private static final int LONGEST_TERM = 20;
    private static final int MOST_MEETINGS = 100;

    /** From then on it is said that a term ends. */
    private static final int MONTHS_BEFORE_THE_END = 3;

    private final Database database;
    private final BodyMembers members;
    private final AuditLog audit;
    private final Clock clock;

    StoredCompositions(Database database, BodyMembers members, AuditLog audit, Clock clock) {
        this.database = database;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Composition of(BodyId body) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> of(sql, body));
    }

    private static Composition of(DSLContext sql, BodyId body) {
        List<GroupRule> groups = sql.selectFrom(BODY_GROUP_RULE)
                .where(BODY_GROUP_RULE.BODY_ID.eq(body.value()))
                .orderBy(BODY_GROUP_RULE.POSITION)
                .fetch(row -> new GroupRule(
                        row.get(BODY_GROUP_RULE.MEMBER_GROUP),
                        Optional.ofNullable(row.get(BODY_GROUP_RULE.LEAST)),
                        Optional.ofNullable(row.get(BODY_GROUP_RULE.MOST))));
        return sql.selectFrom(BODY_COMPOSITION)
                .where(BODY_COMPOSITION.BODY_ID.eq(body.value()))
                .fetchOptional(row -> new Composition(
                        Optional.ofNullable(row.get(BODY_COMPOSITION.MAX_MEMBERS)),
                        Optional.ofNullable(row.get(BODY_COMPOSITION.TERM_YEARS)),
                        Optional.ofNullable(row.get(BODY_COMPOSITION.MEETINGS_A_YEAR)),
                        row.get(BODY_COMPOSITION.STAFF_EXCLUDED),
                        row.get(BODY_COMPOSITION.STATUTORY_EXCLUDED),
                        Columns.text(row.get(BODY_COMPOSITION.ELIGIBILITY)),
                        Columns.text(row.get(BODY_COMPOSITION.FEE)),
                        groups))
                .orElse(Composition.none());
    }

    @Override
    public void change(BodyId body, int version, Composition composition) {
        SignedIn.require(Permission.EDIT_ORGANISATIONS);
        database.change(sql -> {
            STORED.lock(sql, body.value(), version);
            check(composition).done();
            List<Change> changes = fields(composition).changedFrom(fields(of(sql, body)));
            if (changes.isEmpty()) {
                return;
            }
            store(sql, body.value(), composition);
            STORED.update(sql, body.value(), new Row().set(BODY.UPDATED_AT, clock.instant()));
            audit.record(
                    "CHANGED",
                    Subject.of("BODY", body.value()),
                    sql.select(BODY.NAME)
                            .from(BODY)
                            .where(BODY.ID.eq(body.value()))
                            .fetchSingle()
                            .value1()
                            .text("fi"),
                    changes);
        });
    }

    private static Violations check(Composition composition) {
        Violations violations = new Violations()
                .text("eligibility", composition.eligibility())
                .text("fee", composition.fee())
                .check(composition.groups().size() <= MOST_GROUPS, "groups", "many", MOST_GROUPS);
        composition.maxMembers().ifPresent(most -> violations.between("maxMembers", most, 1, MOST_MEMBERS));
        composition.termYears().ifPresent(years -> violations.between("termYears", years, 1, LONGEST_TERM));
        composition.meetingsAYear().ifPresent(times -> violations.between("meetingsAYear", times, 1, MOST_MEETINGS));
        for (GroupRule rule : composition.groups()) {
            violations.requiredTitle("groups", rule.group());
            rule.least().ifPresent(least -> violations.between("groups", least, 0, MOST_MEMBERS));
            rule.most()
                    .ifPresent(most ->
                            violations.between("groups", most, rule.least().orElse(0), MOST_MEMBERS));
        }
        violations.check(
                composition.groups().stream()
                                .map(rule -> name(rule.group()))
                                .distinct()
                                .count()
                        == composition.groups().size(),
                "groups",
                "composition.twice");
        return violations;
    }

    private static void store(DSLContext sql, UUID body, Composition composition) {
        sql.deleteFrom(BODY_COMPOSITION)
                .where(BODY_COMPOSITION.BODY_ID.eq(body))
                .execute();
        sql.deleteFrom(BODY_GROUP_RULE).where(BODY_GROUP_RULE.BODY_ID.eq(body)).execute();
        sql.insertInto(BODY_COMPOSITION)
                .set(BODY_COMPOSITION.BODY_ID, body)
                .set(BODY_COMPOSITION.MAX_MEMBERS, composition.maxMembers().orElse(null))
                .set(BODY_COMPOSITION.TERM_YEARS, composition.termYears().orElse(null))
                .set(
                        BODY_COMPOSITION.MEETINGS_A_YEAR,
                        composition.meetingsAYear().orElse(null))
                .set(BODY_COMPOSITION.STAFF_EXCLUDED, composition.staffExcluded())
                .set(BODY_COMPOSITION.STATUTORY_EXCLUDED, composition.statutoryExcluded())
                .set(BODY_COMPOSITION.ELIGIBILITY, orNothing(composition.eligibility()))
                .set(BODY_COMPOSITION.FEE, orNothing(composition.fee()))
                .execute();
        int position = 0;
        for (GroupRule rule : composition.groups()) {
            sql.insertInto(BODY_GROUP_RULE)
                    .set(BODY_GROUP_RULE.BODY_ID, body)
                    .set(BODY_GROUP_RULE.POSITION, ++position)
                    .set(BODY_GROUP_RULE.MEMBER_GROUP, rule.group())
                    .set(BODY_GROUP_RULE.LEAST, rule.least().orElse(null))
                    .set(BODY_GROUP_RULE.MOST, rule.most().orElse(null))
                    .execute();
        }
    }

    private static @Nullable LocalizedText orNothing(LocalizedText text) {
        return text.isEmpty() ? null : text;
    }

    private static Fields fields(Composition composition) {
        return new Fields()
                .with("maxMembers", composition.maxMembers())
                .with("termYears", composition.termYears())
                .with("meetingsAYear", composition.meetingsAYear())
                .with("staffExcluded", composition.staffExcluded())
                .with("statutoryExcluded", composition.statutoryExcluded())
                .with("eligibility", composition.eligibility())
                .with("fee", composition.fee())
                .with(
                        "groups",
                        composition.groups().stream()
                                .map(rule -> name(rule.group()) + " "
                                        + rule.least().map(String::valueOf).orElse("") + "–"
                                        + rule.most().map(String::valueOf).orElse(""))
                                .toList());
    }

    /** Groups are the same when they are called the same in Finnish, or in the first language they are called in. */
    private static String name(LocalizedText group) {
        return group.isEmpty() ? "" : group.text("fi").strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<CompositionFinding> findings(BodyId body) {
        SignedIn.require(Permission.READ);
        LocalDate today = LocalDate.ofInstant(clock.instant(), FINLAND);
        return database.read(sql -> {
            if (!STORED.exists(sql, body.value())) {
                throw new NotFoundException(body.value());
            }
            Composition laidDown = of(sql, body);
            List<BodyMember> current = members.of(sql, body).stream()
                    .filter(member -> member.endedOn()
                            .filter(last -> last.isBefore(today))
                            .isEmpty())
                    .toList();
            List<CompositionFinding> found = new ArrayList<>();
            numbers(found, laidDown, current);
            terms(found, laidDown, current, today);
            meetings(sql, found, laidDown, body, today);
            eligibility(sql, found, laidDown, body, current, today);
            return found;
        });
    }

    private static void numbers(List<CompositionFinding> found, Composition laidDown, List<BodyMember> current) {
        long counted = current.stream()
                .filter(member ->
                        member.position() != MemberPosition.DEPUTY && member.position() != MemberPosition.SECRETARY)
                .count();
        laidDown.maxMembers()
                .filter(most -> counted > most)
                .ifPresent(most -> found.add(finding(Kind.TOO_MANY_MEMBERS, LocalizedText.none(), counted, most)));
        for (GroupRule rule : laidDown.groups()) {
            long held = current.stream()
                    .filter(member -> name(member.group()).equals(name(rule.group())))
                    .count();
            rule.least()
                    .filter(least -> held < least)
                    .ifPresent(least -> found.add(finding(Kind.GROUP_TOO_FEW, rule.group(), held, least)));
            rule.most()
                    .filter(most -> held > most)
                    .ifPresent(most -> found.add(finding(Kind.GROUP_TOO_MANY, rule.group(), held, most)));
        }
    }

    private static void terms(
            List<CompositionFinding> found, Composition laidDown, List<BodyMember> current, LocalDate today) {
        for (BodyMember member : current) {
            Optional<LocalDate> end = member.endedOn()
                    .or(() -> laidDown.termYears()
                            .flatMap(years -> member.designatedOn()
                                    .map(day -> day.plusYears(years).minusDays(1))));
            end.ifPresent(last -> {
                if (last.isBefore(today)) {
                    found.add(finding(Kind.TERM_OVER, member.group(), last, ""));
                } else if (last.isBefore(today.plusMonths(MONTHS_BEFORE_THE_END))) {
                    found.add(finding(Kind.TERM_ENDS, member.group(), last, ""));
                }
            });
        }
    }

    private static void meetings(
            DSLContext sql, List<CompositionFinding> found, Composition laidDown, BodyId body, LocalDate today) {
        laidDown.meetingsAYear().ifPresent(least -> {
            int held = sql.fetchCount(
                    MEETING,
                    MEETING.BODY_ID
                            .eq(body.value())
                            .and(MEETING.ARCHIVED_AT.isNull())
                            .and(MEETING.STATE.ne("CANCELLED"))
                            .and(DSL.year(MEETING.HELD_ON).eq(today.getYear())));
            if (held < least) {
                found.add(finding(Kind.MEETINGS_TOO_FEW, LocalizedText.none(), held, least));
            }
        });
    }

    /** Only of members whose account is known it can be said. */
    private static void eligibility(
            DSLContext sql,
            List<CompositionFinding> found,
            Composition laidDown,
            BodyId body,
            List<BodyMember> current,
            LocalDate today) {
        Set<UUID> staff = sql.select(USER_ACCOUNT.ID)
                .from(USER_ACCOUNT)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(USER_ACCOUNT.ORGANISATION_ID))
                .where(ORGANISATION.KIND.eq(OrganisationKind.REGION.name()))
                .fetchSet(USER_ACCOUNT.ID);
        Set<UUID> statutory = sql.select(BODY_MEMBER.USER_ID)
                .from(BODY_MEMBER)
                .join(BODY)
                .on(BODY.ID.eq(BODY_MEMBER.BODY_ID))
                .where(
                        BODY.STATUTORY.isTrue(),
                        BODY.ARCHIVED_AT.isNull(),
                        BODY.ID.ne(body.value()),
                        BODY_MEMBER.USER_ID.isNotNull(),
                        BODY_MEMBER.ENDED_ON.isNull().or(BODY_MEMBER.ENDED_ON.ge(today)))
                .fetchSet(BODY_MEMBER.USER_ID);
        for (BodyMember member : current) {
            member.user().ifPresent(user -> {
                if (laidDown.staffExcluded() && staff.contains(user.value())) {
                    found.add(finding(Kind.NOT_ELIGIBLE_STAFF, member.group(), "", ""));
                }
                if (laidDown.statutoryExcluded() && statutory.contains(user.value())) {
                    found.add(finding(Kind.NOT_ELIGIBLE_STATUTORY, member.group(), "", ""));
                }
            });
        }
    }

    private static CompositionFinding finding(Kind kind, LocalizedText who, Object is, Object should) {
        return new CompositionFinding(kind, who, String.valueOf(is), String.valueOf(should));
    }
}
