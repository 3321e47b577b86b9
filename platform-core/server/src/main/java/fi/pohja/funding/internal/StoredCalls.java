package fi.pohja.funding.internal;

import static fi.pohja.schema.shared.Tables.NATIONAL_PROGRAMME;
import static fi.pohja.schema.tenant.Tables.ELIGIBILITY_RULE;
import static fi.pohja.schema.tenant.Tables.FUNDING_CALL;
import static fi.pohja.schema.tenant.Tables.FUNDING_CALL_REQUIREMENT;
import static fi.pohja.schema.tenant.Tables.GRANT_APPLICATION;
import static fi.pohja.schema.tenant.Tables.ORGANISATION;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.funding.AttachmentRequirement;
import fi.pohja.funding.CostCondition;
import fi.pohja.funding.EligibilityRule;
import fi.pohja.funding.FundingCall;
import fi.pohja.funding.FundingCallDraft;
import fi.pohja.funding.FundingCallId;
import fi.pohja.funding.FundingCalls;
import fi.pohja.funding.RuleEffect;
import fi.pohja.listing.Archived;
import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.SourceStatement;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violations;
import fi.pohja.programme.FundingSource;
import fi.pohja.search.SearchIndex;
import fi.pohja.spi.LocalizedText;
import fi.pohja.table.Columns;
import fi.pohja.table.Row;
import fi.pohja.table.VersionedTable;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

@Singleton
final class StoredCalls implements FundingCalls {

    private static final VersionedTable STORED =
            new VersionedTable(FUNDING_CALL, FUNDING_CALL.ID, FUNDING_CALL.VERSION);

    private static final int MOST_LINES = 50;
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_DESCRIPTION = 2000;
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    private static final Field<Integer> APPLICATIONS = DSL.field(
                    DSL.selectCount().from(GRANT_APPLICATION).where(GRANT_APPLICATION.CALL_ID.eq(FUNDING_CALL.ID)))
            .as("applications");

    private final Database database;
    private final AuditLog audit;
    private final SearchIndex search;
    private final Clock clock;

    StoredCalls(Database database, AuditLog audit, SearchIndex search, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.search = search;
        this.clock = clock;
    }

    @Override
    public List<FundingCall> list(Archived archived) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> fetch(sql, Columns.archived(FUNDING_CALL.ARCHIVED_AT, archived)));
    }

    @Override
    public Optional<FundingCall> find(FundingCallId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> find(sql, id));
    }

    static Optional<FundingCall> find(DSLContext sql, FundingCallId id) {
        return fetch(sql, FUNDING_CALL.ID.eq(id.value())).stream().findFirst();
    }

    private static List<FundingCall> fetch(DSLContext sql, Condition wanted) {
        Map<UUID, List<AttachmentRequirement>> requirements = sql.select(FUNDING_CALL_REQUIREMENT.fields())
                .from(FUNDING_CALL_REQUIREMENT)
                .join(FUNDING_CALL)
                .on(FUNDING_CALL.ID.eq(FUNDING_CALL_REQUIREMENT.CALL_ID))
                .where(wanted)
                .orderBy(FUNDING_CALL_REQUIREMENT.POSITION)
                .fetchGroups(
                        FUNDING_CALL_REQUIREMENT.CALL_ID,
                        row -> new AttachmentRequirement(
                                row.get(FUNDING_CALL_REQUIREMENT.KEY),
                                row.get(FUNDING_CALL_REQUIREMENT.NAME),
                                row.get(FUNDING_CALL_REQUIREMENT.REQUIRED),
                                Optional.ofNullable(row.get(FUNDING_CALL_REQUIREMENT.DELIVER_BY))));
        Map<UUID, List<EligibilityRule>> rules = sql.select(ELIGIBILITY_RULE.fields())
                .from(ELIGIBILITY_RULE)
                .join(FUNDING_CALL)
                .on(FUNDING_CALL.ID.eq(ELIGIBILITY_RULE.CALL_ID))
                .where(wanted)
                .orderBy(ELIGIBILITY_RULE.POSITION)
                .fetchGroups(
                        ELIGIBILITY_RULE.CALL_ID,
                        row -> new EligibilityRule(
                                row.get(ELIGIBILITY_RULE.KEY),
                                RuleEffect.valueOf(row.get(ELIGIBILITY_RULE.EFFECT)),
                                CostCondition.read(row.get(ELIGIBILITY_RULE.CONDITION))
                                        .orElseThrow(() -> new IllegalStateException(
                                                "A stored condition is none: " + row.get(ELIGIBILITY_RULE.CONDITION))),
                                row.get(ELIGIBILITY_RULE.REASON),
                                Columns.strings(row.get(ELIGIBILITY_RULE.SOURCE_REFS))));
        return sql.select(FUNDING_CALL.fields())
                .select(ORGANISATION.ID, ORGANISATION.NAME)
                .select(APPLICATIONS)
                .from(FUNDING_CALL)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(FUNDING_CALL.FUNDER_ID))
                .where(wanted)
                .orderBy(FUNDING_CALL.CLOSES.desc(), FUNDING_CALL.ID)
                .fetch(row -> new FundingCall(
                        new FundingCallId(row.get(FUNDING_CALL.ID)),
                        row.get(FUNDING_CALL.NAME),
                        new NamedOrganisation(new OrganisationId(row.get(ORGANISATION.ID)), row.get(ORGANISATION.NAME)),
                        Optional.ofNullable(row.get(FUNDING_CALL.NATIONAL_PROGRAMME)),
                        FundingSource.valueOf(row.get(FUNDING_CALL.SOURCE)),
                        row.get(FUNDING_CALL.OPENS),
                        row.get(FUNDING_CALL.CLOSES),
                        row.get(FUNDING_CALL.LEGAL_BASIS),
                        Optional.ofNullable(row.get(FUNDING_CALL.CEILING)),
                        Optional.ofNullable(row.get(FUNDING_CALL.MAX_GRANT_PERCENT))
                                .map(Shares::percent),
                        Columns.text(row.get(FUNDING_CALL.DESCRIPTION)),
                        requirements.getOrDefault(row.get(FUNDING_CALL.ID), List.of()),
                        rules.getOrDefault(row.get(FUNDING_CALL.ID), List.of()),
                        Columns.strings(row.get(FUNDING_CALL.SOURCE_REFS)),
                        row.get(APPLICATIONS),
                        row.get(FUNDING_CALL.ARCHIVED_AT) != null,
                        row.get(FUNDING_CALL.VERSION)));
    }

    @Override
    public FundingCall create(Optional<FundingCallId> given, FundingCallDraft draft) {
        SignedIn.require(Permission.EDIT_FUNDING);
        FundingCallId id = given.orElseGet(() -> new FundingCallId(UUID.randomUUID()));
        return database.write(sql -> {
            check(sql, draft).done();
            STORED.insert(sql, id.value(), columns(draft));
            storeLines(sql, id, draft);
            return done(sql, id, "CREATED", fields(draft).created());
        });
    }

    @Override
    public FundingCall change(FundingCallId id, int version, FundingCallDraft draft) {
        SignedIn.require(Permission.EDIT_FUNDING);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            FundingCall before = find(sql, id).orElseThrow();
            if (before.archived()) {
                throw InvalidException.of("", "archived");
            }
            check(sql, draft).done();
            List<Change> changes = fields(draft).changedFrom(fields(before.draft()));
            if (changes.isEmpty()) {
                return before;
            }
            STORED.update(sql, id.value(), columns(draft));
            sql.deleteFrom(FUNDING_CALL_REQUIREMENT)
                    .where(FUNDING_CALL_REQUIREMENT.CALL_ID.eq(id.value()))
                    .execute();
            sql.deleteFrom(ELIGIBILITY_RULE)
                    .where(ELIGIBILITY_RULE.CALL_ID.eq(id.value()))
                    .execute();
            storeLines(sql, id, draft);
            return done(sql, id, "CHANGED", changes);
        });
    }

    private static void storeLines(DSLContext sql, FundingCallId id, FundingCallDraft draft) {
        for (int i = 0; i < draft.requirements().size(); i++) {
            AttachmentRequirement line = draft.requirements().get(i);
            sql.insertInto(FUNDING_CALL_REQUIREMENT)
                    .set(FUNDING_CALL_REQUIREMENT.CALL_ID, id.value())
                    .set(FUNDING_CALL_REQUIREMENT.KEY, line.key())
                    .set(FUNDING_CALL_REQUIREMENT.POSITION, i)
                    .set(FUNDING_CALL_REQUIREMENT.NAME, line.name())
                    .set(FUNDING_CALL_REQUIREMENT.REQUIRED, line.required())
                    .set(FUNDING_CALL_REQUIREMENT.DELIVER_BY, line.deliverBy().orElse(null))
                    .execute();
        }
        for (int i = 0; i < draft.rules().size(); i++) {
            EligibilityRule rule = draft.rules().get(i);
            sql.insertInto(ELIGIBILITY_RULE)
                    .set(ELIGIBILITY_RULE.CALL_ID, id.value())
                    .set(ELIGIBILITY_RULE.KEY, rule.key())
                    .set(ELIGIBILITY_RULE.POSITION, i)
                    .set(ELIGIBILITY_RULE.EFFECT, rule.effect().name())
                    .set(ELIGIBILITY_RULE.CONDITION, rule.condition().toString())
                    .set(ELIGIBILITY_RULE.REASON, rule.reason())
                    .set(ELIGIBILITY_RULE.SOURCE_REFS, rule.sourceRefs().toArray(String[]::new))
                    .execute();
        }
    }

    private static Violations check(DSLContext sql, FundingCallDraft draft) {
        Violations violations = new Violations()
                .requiredTitle("name", draft.name())
                .check(draft.source() != FundingSource.ALL && draft.source() != FundingSource.OWN, "source", "unknown")
                .check(draft.closes().isAfter(draft.opens()), "closes", "end.before.start")
                .line("legalBasis", draft.legalBasis(), LONGEST_LINE)
                .euros("ceiling", draft.ceiling())
                .text("description", draft.description())
                .check(
                        sql.fetchExists(
                                ORGANISATION, ORGANISATION.ID.eq(draft.funder().value())),
                        "funder",
                        "unknown");
        draft.programme()
                .ifPresent(key -> violations.check(
                        sql.fetchExists(NATIONAL_PROGRAMME, Columns.is(NATIONAL_PROGRAMME.KEY, key)),
                        "programme",
                        "unknown"));
        draft.maxGrantPercent().ifPresent(percent -> Shares.check(violations, "maxGrantPercent", percent));
        SourceStatement.checkIds(violations, "sourceRefs", draft.sourceRefs());
        violations.between("requirements", draft.requirements().size(), 0, MOST_LINES);
        violations.between("rules", draft.rules().size(), 0, MOST_LINES);
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < draft.requirements().size(); i++) {
            AttachmentRequirement line = draft.requirements().get(i);
            String at = "requirements." + i;
            violations
                    .check(KEY.matcher(line.key()).matches(), at + ".key", "key")
                    .check(keys.add(line.key()), at + ".key", "taken", line.key())
                    .requiredTitle(at + ".name", line.name())
                    .date(at + ".deliverBy", line.deliverBy());
        }
        keys.clear();
        for (int i = 0; i < draft.rules().size(); i++) {
            EligibilityRule rule = draft.rules().get(i);
            String at = "rules." + i;
            violations
                    .check(KEY.matcher(rule.key()).matches(), at + ".key", "key")
                    .check(keys.add(rule.key()), at + ".key", "taken", rule.key())
                    .check(!rule.reason().isEmpty(), at + ".reason", "required");
            rule.reason()
                    .values()
                    .forEach(
                            (language, text) -> violations.line(at + ".reason." + language, text, LONGEST_DESCRIPTION));
            SourceStatement.checkIds(violations, at + ".sourceRefs", rule.sourceRefs());
        }
        return violations;
    }

    private static Row columns(FundingCallDraft draft) {
        return new Row()
                .set(FUNDING_CALL.NAME, draft.name())
                .set(FUNDING_CALL.FUNDER_ID, draft.funder().value())
                .set(FUNDING_CALL.NATIONAL_PROGRAMME, draft.programme())
                .set(FUNDING_CALL.SOURCE, draft.source())
                .set(FUNDING_CALL.OPENS, draft.opens())
                .set(FUNDING_CALL.CLOSES, draft.closes())
                .set(FUNDING_CALL.LEGAL_BASIS, draft.legalBasis().strip())
                .set(FUNDING_CALL.CEILING, draft.ceiling().map(Shares::cents))
                .set(FUNDING_CALL.MAX_GRANT_PERCENT, draft.maxGrantPercent())
                .text(FUNDING_CALL.DESCRIPTION, draft.description())
                .set(FUNDING_CALL.SOURCE_REFS, draft.sourceRefs());
    }

    private static Fields fields(FundingCallDraft draft) {
        return new Fields()
                .with("name", draft.name())
                .with("funder", draft.funder().value())
                .with("programme", draft.programme())
                .with("source", draft.source())
                .with("opens", draft.opens())
                .with("closes", draft.closes())
                .with("legalBasis", draft.legalBasis().strip())
                .with("ceiling", draft.ceiling().map(Shares::cents))
                .with("maxGrantPercent", draft.maxGrantPercent().map(BigDecimal::stripTrailingZeros))
                .with("description", draft.description())
                .with(
                        "requirements",
                        draft.requirements().stream()
                                .map(line -> line.key() + (line.required() ? " *" : "") + " "
                                        + line.name().text("fi")
                                        + line.deliverBy()
                                                .map(day -> " (" + day + ")")
                                                .orElse(""))
                                .toList())
                .with(
                        "rules",
                        draft.rules().stream()
                                .map(rule -> rule.effect() + ": " + rule.condition() + ": "
                                        + rule.reason().values())
                                .toList())
                .with("sourceRefs", draft.sourceRefs());
    }

    @Override
    public FundingCall archive(FundingCallId id, int version) {
        return setArchived(id, version, true);
    }

    @Override
    public FundingCall restore(FundingCallId id, int version) {
        return setArchived(id, version, false);
    }

    private FundingCall setArchived(FundingCallId id, int version, boolean archived) {
        SignedIn.require(Permission.EDIT_FUNDING);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            FundingCall before = find(sql, id).orElseThrow();
            if (before.archived() == archived) {
                return before;
            }
            STORED.archive(sql, id.value(), archived, clock.instant());
            return done(sql, id, archived ? "ARCHIVED" : "RESTORED", List.of());
        });
    }

    private FundingCall done(DSLContext sql, FundingCallId id, String action, List<Change> changes) {
        FundingCall now = find(sql, id).orElseThrow();
        Subject subject = Subject.of("FUNDING_CALL", id.value());
        audit.record(action, subject, now.name().text("fi"), changes);
        if (now.archived()) {
            search.remove(subject);
        } else {
            LocalizedText funder = now.funder().name();
            search.put(subject, now.name(), "", Columns.words(now.description(), funder) + " " + now.legalBasis());
        }
        return now;
    }
}
