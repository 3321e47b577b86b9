package fi.pohja.funding.internal;

import static fi.pohja.schema.tenant.Tables.COST;
import static fi.pohja.schema.tenant.Tables.GRANT_APPLICATION;
import static fi.pohja.schema.tenant.Tables.ORGANISATION;
import static fi.pohja.schema.tenant.Tables.SUB_AREA;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.funding.ApplicationId;
import fi.pohja.funding.Cost;
import fi.pohja.funding.CostCategory;
import fi.pohja.funding.CostDraft;
import fi.pohja.funding.CostId;
import fi.pohja.funding.CostSums;
import fi.pohja.funding.Costs;
import fi.pohja.funding.Eligibility;
import fi.pohja.funding.PaymentRequestId;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violations;
import fi.pohja.programme.FundingSource;
import fi.pohja.programme.NamedSubArea;
import fi.pohja.programme.SubAreaId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.table.Columns;
import fi.pohja.table.Row;
import fi.pohja.table.VersionedTable;
import fi.pohja.tenancy.Database;
import fi.pohja.text.Texts;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

@Singleton
final class StoredCosts implements Costs {

    static final VersionedTable STORED = new VersionedTable(COST, COST.ID, COST.VERSION);

    private static final BigDecimal NOTHING = new BigDecimal("0.00");
    private static final Field<Integer> COUNT = DSL.count();
    private static final List<Field<?>> SUMS =
            List.of(COUNT, sum(Eligibility.ELIGIBLE), sum(Eligibility.QUESTIONED), sum(Eligibility.INELIGIBLE));
    private static final int LONGEST_REASON = 2000;

    private final Database database;
    private final Texts texts;
    private final AuditLog audit;

    StoredCosts(Database database, Texts texts, AuditLog audit) {
        this.database = database;
        this.texts = texts;
        this.audit = audit;
    }

    @Override
    public Listing<Cost> list(Filter filter, Order<Sort> order, Slice slice) {
        SignedIn.require(Permission.READ_COSTS);
        Condition wanted = wanted(filter);
        Field<?> by = switch (order.by()) {
            case POSTED_ON -> COST.POSTED_ON;
            case VOUCHER -> COST.VOUCHER;
            case AMOUNT -> COST.AMOUNT;
        };
        return database.read(sql -> {
            exists(sql, filter.application());
            // The page is chosen before anything is joined to it: a ledger may have hundreds of thousands of rows.
            List<UUID> page = sql.select(COST.ID)
                    .from(COST)
                    .where(wanted)
                    .orderBy(
                            Columns.sorted(by, order.descending()), order.descending() ? COST.ID.desc() : COST.ID.asc())
                    .limit(slice.limit())
                    .offset(slice.offset())
                    .fetch(COST.ID);
            List<Cost> costs = Columns.inOrder(
                    page,
                    fetch(sql, COST.ID.eq(DSL.any(page.toArray(UUID[]::new)))).stream()
                            .collect(Collectors.toMap(cost -> cost.id().value(), Function.identity())));
            return new Listing<>(costs, sql.fetchCount(COST, wanted));
        });
    }

    @Override
    public CostSums sums(Filter filter) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            exists(sql, filter.application());
            return sums(sql, wanted(filter));
        });
    }

    @Override
    public Map<CostCategory, CostSums> byCategory(Filter filter) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            exists(sql, filter.application());
            Map<CostCategory, CostSums> sums = new EnumMap<>(CostCategory.class);
            sql.select(COST.CATEGORY)
                    .select(SUMS)
                    .from(COST)
                    .where(wanted(filter))
                    .groupBy(COST.CATEGORY)
                    .forEach(row -> sums.put(CostCategory.valueOf(row.get(COST.CATEGORY)), sums(row)));
            return sums;
        });
    }

    private static CostSums sums(DSLContext sql, Condition wanted) {
        return sql.select(SUMS).from(COST).where(wanted).fetchSingle(StoredCosts::sums);
    }

    private static CostSums sums(Record row) {
        return new CostSums(
                row.get(COUNT),
                row.get(sum(Eligibility.ELIGIBLE)),
                row.get(sum(Eligibility.QUESTIONED)),
                row.get(sum(Eligibility.INELIGIBLE)));
    }

    static Field<BigDecimal> sum(Eligibility eligibility) {
        return DSL.coalesce(DSL.sum(COST.AMOUNT).filterWhere(COST.ELIGIBILITY.eq(eligibility.name())), NOTHING)
                .as(eligibility.name());
    }

    private static void exists(DSLContext sql, ApplicationId application) {
        if (!ApplicationRows.STORED.exists(sql, application.value())) {
            throw new NotFoundException(application.value());
        }
    }

    private static Condition wanted(Filter filter) {
        return DSL.and(List.of(
                COST.APPLICATION_ID.eq(filter.application().value()),
                Columns.typed(
                        filter.text(),
                        text -> Columns.indexed(COST.VOUCHER, text).or(Columns.indexed(COST.DESCRIPTION, text))),
                filter.eligibility().map(one -> COST.ELIGIBILITY.eq(one.name())).orElseGet(DSL::noCondition),
                filter.category().map(one -> COST.CATEGORY.eq(one.name())).orElseGet(DSL::noCondition),
                filter.from().map(COST.POSTED_ON::ge).orElseGet(DSL::noCondition),
                filter.to().map(COST.POSTED_ON::le).orElseGet(DSL::noCondition),
                filter.paymentRequest()
                        .map(id -> COST.PAYMENT_REQUEST_ID.eq(id.value()))
                        .orElseGet(DSL::noCondition)));
    }

    @Override
    public Optional<Cost> find(CostId id) {
        SignedIn.require(Permission.READ_COSTS);
        return database.read(sql -> find(sql, id));
    }

    private static Optional<Cost> find(DSLContext sql, CostId id) {
        return fetch(sql, COST.ID.eq(id.value())).stream().findFirst();
    }

    static List<Cost> fetch(DSLContext sql, Condition wanted) {
        return sql.select(COST.fields())
                .select(ORGANISATION.ID, ORGANISATION.NAME)
                .select(SUB_AREA.ID, SUB_AREA.NUMBER, SUB_AREA.TITLE)
                .from(COST)
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(COST.PARTNER_ID))
                .leftJoin(SUB_AREA)
                .on(SUB_AREA.ID.eq(COST.SUB_AREA_ID))
                .where(wanted)
                .orderBy(COST.POSTED_ON, COST.VOUCHER, COST.VOUCHER_ROW, COST.ID)
                .fetch(row -> new Cost(
                        new CostId(row.get(COST.ID)),
                        new ApplicationId(row.get(COST.APPLICATION_ID)),
                        row.get(COST.VOUCHER),
                        row.get(COST.VOUCHER_ROW),
                        row.get(COST.POSTED_ON),
                        Optional.ofNullable(row.get(ORGANISATION.ID))
                                .map(id -> new NamedOrganisation(new OrganisationId(id), row.get(ORGANISATION.NAME))),
                        Optional.ofNullable(row.get(SUB_AREA.ID))
                                .map(id -> new NamedSubArea(
                                        new SubAreaId(id), row.get(SUB_AREA.NUMBER), row.get(SUB_AREA.TITLE))),
                        CostCategory.valueOf(row.get(COST.CATEGORY)),
                        Optional.ofNullable(row.get(COST.SOURCE)).map(FundingSource::valueOf),
                        row.get(COST.DESCRIPTION),
                        Columns.strings(row.get(COST.TAGS)),
                        row.get(COST.AMOUNT),
                        Eligibility.valueOf(row.get(COST.ELIGIBILITY)),
                        Optional.ofNullable(row.get(COST.RULE)),
                        Columns.text(row.get(COST.REASON)),
                        Optional.ofNullable(row.get(COST.PAYMENT_REQUEST_ID)).map(PaymentRequestId::new),
                        row.get(COST.VERSION)));
    }

    @Override
    public Cost create(ApplicationId application, CostDraft draft) {
        SignedIn.require(Permission.EDIT_FUNDING);
        CostId id = new CostId(UUID.randomUUID());
        return database.write(sql -> {
            CostRules rules = check(sql, application, draft, Optional.empty());
            STORED.insert(
                    sql,
                    id.value(),
                    assessed(columns(draft), rules.assess(draft, texts)).set(COST.APPLICATION_ID, application.value()));
            return done(sql, id, "CREATED", fields(draft).created());
        });
    }

    /** Checks a cost against the grant it is for, whose row stays locked: no other voucher of the same number comes in. */
    private static CostRules check(
            DSLContext sql, ApplicationId application, CostDraft draft, Optional<CostId> itself) {
        ApplicationRows.STORED.lock(sql, application.value());
        CostRules rules = CostRules.of(sql, application);
        Violations violations = rules.check(new Violations(), draft);
        draft.partner()
                .ifPresent(partner -> violations.check(
                        sql.fetchExists(ORGANISATION, ORGANISATION.ID.eq(partner.value())), "partner", "unknown"));
        Condition same = COST.APPLICATION_ID
                .eq(application.value())
                .and(COST.VOUCHER.eq(draft.voucher().strip()))
                .and(COST.VOUCHER_ROW.eq(draft.voucherRow().strip()))
                .and(draft.partner()
                        .map(partner -> COST.PARTNER_ID.eq(partner.value()))
                        .orElseGet(COST.PARTNER_ID::isNull))
                .and(itself.map(id -> COST.ID.ne(id.value())).orElseGet(DSL::noCondition));
        violations.check(!sql.fetchExists(COST, same), "voucher", "cost.voucher", voucher(draft));
        violations.done();
        return rules;
    }

    static String voucher(CostDraft draft) {
        return draft.voucherRow().isBlank() ? draft.voucher() : draft.voucher() + " / " + draft.voucherRow();
    }

    @Override
    public Cost change(CostId id, int version, CostDraft draft) {
        SignedIn.require(Permission.EDIT_FUNDING);
        return database.write(sql -> {
            Cost before = lockFree(sql, id, version);
            List<Change> changes = fields(draft).changedFrom(fields(before.draft()));
            if (changes.isEmpty()) {
                return before;
            }
            CostRules rules = check(sql, before.application(), draft, Optional.of(id));
            STORED.update(sql, id.value(), assessed(columns(draft), rules.assess(draft, texts)));
            return done(sql, id, "CHANGED", changes);
        });
    }

    @Override
    public Cost decide(CostId id, int version, Eligibility eligibility, LocalizedText reason) {
        SignedIn.require(Permission.EDIT_FUNDING);
        return database.write(sql -> {
            Cost before = lockFree(sql, id, version);
            Violations violations = new Violations();
            violations.check(eligibility == Eligibility.ELIGIBLE || !reason.isEmpty(), "reason", "required");
            reason.values().forEach((language, text) -> violations.line("reason." + language, text, LONGEST_REASON));
            violations.done();
            STORED.update(
                    sql,
                    id.value(),
                    new Row()
                            .set(COST.ELIGIBILITY, eligibility)
                            .set(COST.RULE, Optional.<String>empty())
                            .text(COST.REASON, reason));
            return done(
                    sql,
                    id,
                    "STATE",
                    new Change.Collector()
                            .field("eligibility", before.eligibility(), eligibility)
                            .field("reason", before.reason(), reason)
                            .changes());
        });
    }

    @Override
    public Cost move(CostId id, int version, ApplicationId to) {
        SignedIn.require(Permission.EDIT_FUNDING);
        return database.write(sql -> {
            Cost before = lockFree(sql, id, version);
            CostDraft plain = before.draft();
            boolean sameProject = sql.fetchExists(sql.selectOne()
                    .from(GRANT_APPLICATION)
                    .where(GRANT_APPLICATION.ID.eq(to.value()))
                    .and(GRANT_APPLICATION.PROJECT_ID.eq(DSL.select(GRANT_APPLICATION.PROJECT_ID)
                            .from(GRANT_APPLICATION)
                            .where(GRANT_APPLICATION.ID.eq(before.application().value())))));
            // Sub-areas are the project's own.
            CostDraft draft = sameProject
                    ? plain
                    : new CostDraft(
                            plain.voucher(),
                            plain.voucherRow(),
                            plain.postedOn(),
                            plain.partner(),
                            Optional.empty(),
                            plain.category(),
                            plain.source(),
                            plain.description(),
                            plain.tags(),
                            plain.amount());
            CostRules rules = check(sql, to, draft, Optional.of(id));
            STORED.update(
                    sql,
                    id.value(),
                    assessed(columns(draft), rules.assess(draft, texts)).set(COST.APPLICATION_ID, to.value()));
            return done(
                    sql,
                    id,
                    "CHANGED",
                    new Change.Collector()
                            .field("application", before.application().value(), to.value())
                            .changes());
        });
    }

    @Override
    public void remove(CostId id, int version) {
        SignedIn.require(Permission.EDIT_FUNDING);
        database.change(sql -> {
            Cost before = lockFree(sql, id, version);
            STORED.delete(sql, id.value());
            audit.record(
                    "REMOVED",
                    subject(before),
                    label(before),
                    fields(before.draft()).removed());
        });
    }

    /** A cost that no payment request holds. */
    private static Cost lockFree(DSLContext sql, CostId id, int version) {
        // The grant first, as whoever approves a payment request locks them: two who lock one after the other never
        // meet.
        Cost seen = find(sql, id).orElseThrow(() -> new NotFoundException(id.value()));
        ApplicationRows.STORED.lock(sql, seen.application().value());
        STORED.lock(sql, id.value(), version);
        Cost cost = find(sql, id).orElseThrow();
        if (cost.paymentRequest().isPresent()) {
            throw InvalidException.of("", "cost.requested");
        }
        return cost;
    }

    static Row columns(CostDraft draft) {
        return new Row()
                .set(COST.VOUCHER, draft.voucher().strip())
                .set(COST.VOUCHER_ROW, draft.voucherRow().strip())
                .set(COST.POSTED_ON, draft.postedOn())
                .set(COST.PARTNER_ID, draft.partner().map(OrganisationId::value))
                .set(COST.SUB_AREA_ID, draft.subArea().map(SubAreaId::value))
                .set(COST.CATEGORY, draft.category())
                .set(COST.SOURCE, draft.source().map(Enum::name))
                .set(COST.DESCRIPTION, draft.description().strip())
                .set(COST.TAGS, draft.tags())
                .set(COST.AMOUNT, Shares.cents(draft.amount()));
    }

    private static Row assessed(Row row, Assessment assessment) {
        return row.set(COST.ELIGIBILITY, assessment.eligibility())
                .set(COST.RULE, assessment.rule())
                .text(COST.REASON, assessment.reason());
    }

    private static Fields fields(CostDraft draft) {
        return new Fields()
                .with("voucher", draft.voucher().strip())
                .with("voucherRow", draft.voucherRow().strip())
                .with("postedOn", draft.postedOn())
                .with("partner", draft.partner().map(OrganisationId::value))
                .with("subArea", draft.subArea().map(SubAreaId::value))
                .with("category", draft.category())
                .with("source", draft.source())
                .with("description", draft.description().strip())
                .with("tags", draft.tags())
                .with("amount", Shares.cents(draft.amount()));
    }

    private Cost done(DSLContext sql, CostId id, String action, List<Change> changes) {
        Cost now = find(sql, id).orElseThrow();
        audit.record(action, subject(now), label(now), changes);
        return now;
    }

    private static Subject subject(Cost cost) {
        return Subject.of("COST", cost.id().value(), cost.application().value());
    }

    private static String label(Cost cost) {
        return voucher(cost.draft());
    }
}
