package fi.pohja.funding.internal;

import static fi.pohja.schema.tenant.Tables.COST;
import static fi.pohja.schema.tenant.Tables.GRANT_APPLICATION;
import static fi.pohja.schema.tenant.Tables.ORGANISATION;
import static fi.pohja.schema.tenant.Tables.PROJECT_PARTY;
import static fi.pohja.schema.tenant.Tables.SUB_AREA;

import fi.pohja.access.Permission;
import fi.pohja.funding.ApplicationId;
import fi.pohja.funding.ApplicationState;
import fi.pohja.funding.CostCategory;
import fi.pohja.funding.CostDraft;
import fi.pohja.funding.GrantApplications;
import fi.pohja.importing.Import;
import fi.pohja.importing.ImportColumn;
import fi.pohja.importing.ImportOption;
import fi.pohja.importing.ImportRow;
import fi.pohja.importing.RowOutcome;
import fi.pohja.importing.Taking;
import fi.pohja.importing.Vocabulary;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violation;
import fi.pohja.problem.Violations;
import fi.pohja.programme.FundingSource;
import fi.pohja.programme.SubAreaId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Database;
import fi.pohja.text.Texts;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Costs from a ledger file into one grant. A portion of rows is looked up, checked and stored in a handful of
 * statements; a row that the grant's rules refuse says why and leaves the others alone.
 */
@Singleton
final class CostImport implements Import<CostImport.LedgerRow> {

    private static final String GRANT = "grant";

    private static final Vocabulary<CostCategory> CATEGORIES = categories();

    private final Database database;
    private final GrantApplications applications;
    private final Texts texts;

    CostImport(Database database, GrantApplications applications, Texts texts) {
        this.database = database;
        this.applications = applications;
        this.texts = texts;
    }

    /** A row as the file has it; names are looked up with the portion. */
    record LedgerRow(
            String voucher,
            String voucherRow,
            Optional<LocalDate> postedOn,
            String partner,
            String subArea,
            Optional<CostCategory> category,
            String description,
            List<String> tags,
            Optional<BigDecimal> amount,
            String costCentre) {}

    /** What makes two rows of a file the same. */
    private record Voucher(String partner, String voucher, String row) {}

    /** What is stored already. */
    private record Taken(Optional<UUID> partner, String voucher, String row) {}

    private static Vocabulary<CostCategory> categories() {
        List<CostCategory> offered = Arrays.stream(CostCategory.values())
                .filter(category -> category != CostCategory.NOT_DIVIDED)
                .toList();
        return Vocabulary.of("funding.category", offered)
                .and(CostCategory.PERSONNEL, "palkat", "henkilöstökulut")
                .and(CostCategory.SERVICES, "palvelut", "ostopalvelut")
                .and(CostCategory.TRAVEL, "matkakulut", "matkakustannukset")
                .and(CostCategory.OTHER, "muut kulut");
    }

    @Override
    public String kind() {
        return "cost";
    }

    @Override
    public Permission needs() {
        return Permission.EDIT_FUNDING;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.required("voucher", "tositenumero", "tositenro", "verifikation", "voucher number"),
                ImportColumn.optional("voucherRow", "rivi", "rivinro", "row"),
                ImportColumn.required("postedOn", "päivä", "pvm", "tositepäivä", "datum", "date"),
                ImportColumn.required("amount", "euroa", "määrä", "netto", "belopp", "euros"),
                ImportColumn.required("category", "laji", "tililaji", "kostnadsslag"),
                ImportColumn.optional("description", "teksti", "selitys", "text"),
                ImportColumn.optional("partner", "organisaatio", "kumppani", "organisation"),
                ImportColumn.optional("subArea", "osa-alue", "osahanke", "delområde"),
                ImportColumn.optional("tags", "tunniste", "märken"),
                ImportColumn.optional("costCentre", "kustannuspaikka", "kp", "kostnadsställe"));
    }

    @Override
    public List<ImportOption> options() {
        return List.of(new ImportOption(
                GRANT,
                true,
                applications
                        .list(new GrantApplications.Filter(
                                Optional.empty(), Optional.empty(), Optional.of(ApplicationState.DECIDED)))
                        .stream()
                        .map(row -> new ImportOption.Choice(
                                row.id().value().toString(),
                                label(row.project().code(), row.call().name())))
                        .toList()));
    }

    private static LocalizedText label(String code, LocalizedText call) {
        LocalizedText label = LocalizedText.none();
        for (Map.Entry<String, String> entry : call.values().entrySet()) {
            label = label.with(entry.getKey(), code + ": " + entry.getValue());
        }
        return label;
    }

    @Override
    public LedgerRow read(ImportRow row) {
        Optional<LocalDate> posted = row.date("postedOn");
        row.violations().check(!row.text("postedOn").isEmpty(), "postedOn", "required");
        Optional<BigDecimal> amount = row.euros("amount");
        row.violations().check(!row.text("amount").isEmpty(), "amount", "required");
        row.required("category");
        return new LedgerRow(
                row.required("voucher"),
                row.text("voucherRow"),
                posted,
                row.text("partner"),
                row.text("subArea"),
                row.word("category", CATEGORIES),
                row.text("description"),
                Arrays.stream(row.text("tags").split("[,;]", -1))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList(),
                amount,
                row.text("costCentre"));
    }

    @Override
    public Optional<Object> key(LedgerRow row) {
        return Optional.of(new Voucher(row.partner().toLowerCase(Locale.ROOT), row.voucher(), row.voucherRow()));
    }

    @Override
    public List<RowOutcome> take(List<LedgerRow> rows, Taking taking) {
        ApplicationId grant = grant(taking);
        return database.write(sql -> {
            ApplicationRows.STORED.lock(sql, grant.value());
            CostRules rules = CostRules.of(sql, grant);
            Map<String, UUID> partners = partners(sql, grant);
            Map<String, UUID> subAreas = subAreas(sql, grant);
            Set<Taken> taken = taken(sql, grant, rows, partners);
            var insert = sql.batch(sql.insertInto(
                            COST,
                            COST.ID,
                            COST.APPLICATION_ID,
                            COST.VOUCHER,
                            COST.VOUCHER_ROW,
                            COST.POSTED_ON,
                            COST.PARTNER_ID,
                            COST.SUB_AREA_ID,
                            COST.CATEGORY,
                            COST.DESCRIPTION,
                            COST.TAGS,
                            COST.AMOUNT,
                            COST.ELIGIBILITY,
                            COST.RULE,
                            COST.REASON,
                            COST.IMPORT_ID)
                    .values(
                            (UUID) null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null));
            List<RowOutcome> outcomes = new ArrayList<>();
            for (LedgerRow row : rows) {
                Violations violations = new Violations();
                CostDraft draft = draft(row, violations, rules, partners, subAreas);
                rules.check(violations, draft);
                Taken voucher =
                        new Taken(draft.partner().map(OrganisationId::value), draft.voucher(), draft.voucherRow());
                violations.check(!taken.contains(voucher), "voucher", "cost.voucher", StoredCosts.voucher(draft));
                if (!violations.isEmpty()) {
                    outcomes.add(RowOutcome.refused(faults(violations)));
                    continue;
                }
                taken.add(voucher);
                UUID id = UUID.randomUUID();
                outcomes.add(RowOutcome.made(id));
                if (!taking.rehearsal()) {
                    Assessment assessment = rules.assess(draft, texts);
                    insert = insert.bind(
                            id,
                            grant.value(),
                            draft.voucher(),
                            draft.voucherRow(),
                            draft.postedOn(),
                            draft.partner().map(OrganisationId::value).orElse(null),
                            draft.subArea().map(SubAreaId::value).orElse(null),
                            draft.category().name(),
                            draft.description(),
                            draft.tags().toArray(String[]::new),
                            Shares.cents(draft.amount()),
                            assessment.eligibility().name(),
                            assessment.rule().orElse(null),
                            assessment.reason().isEmpty() ? null : assessment.reason(),
                            taking.id().value());
                }
            }
            if (insert.size() > 0) {
                insert.execute();
            }
            return outcomes;
        });
    }

    private static ApplicationId grant(Taking taking) {
        return taking.option(GRANT)
                .map(UUID::fromString)
                .map(ApplicationId::new)
                .orElseThrow(() -> InvalidException.of(GRANT, "required"));
    }

    private static CostDraft draft(
            LedgerRow row,
            Violations violations,
            CostRules rules,
            Map<String, UUID> partners,
            Map<String, UUID> subAreas) {
        Optional<UUID> partner = found(row.partner(), partners);
        violations.check(row.partner().isEmpty() || partner.isPresent(), "partner", "cost.partner", row.partner());
        Optional<UUID> subArea = found(row.subArea(), subAreas);
        violations.check(row.subArea().isEmpty() || subArea.isPresent(), "subArea", "cost.subarea", row.subArea());
        violations.check(
                row.costCentre().isEmpty()
                        || rules.costCentre().isEmpty()
                        || row.costCentre().equalsIgnoreCase(rules.costCentre()),
                "costCentre",
                "cost.centre",
                row.costCentre(),
                rules.costCentre());
        return new CostDraft(
                row.voucher(),
                row.voucherRow(),
                row.postedOn().orElse(LocalDate.EPOCH),
                partner.map(OrganisationId::new),
                subArea.map(SubAreaId::new),
                row.category().orElse(CostCategory.OTHER),
                Optional.<FundingSource>empty(),
                row.description(),
                row.tags(),
                row.amount().orElse(BigDecimal.ZERO));
    }

    private static Optional<UUID> found(String name, Map<String, UUID> known) {
        return Optional.ofNullable(known.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The project's parties by name in any language and by business id. */
    private static Map<String, UUID> partners(DSLContext sql, ApplicationId grant) {
        Map<String, UUID> known = new HashMap<>();
        sql.select(ORGANISATION.ID, ORGANISATION.NAME, ORGANISATION.BUSINESS_ID)
                .from(ORGANISATION)
                .join(PROJECT_PARTY)
                .on(PROJECT_PARTY.ORGANISATION_ID.eq(ORGANISATION.ID))
                .join(GRANT_APPLICATION)
                .on(GRANT_APPLICATION.PROJECT_ID.eq(PROJECT_PARTY.PROJECT_ID))
                .where(GRANT_APPLICATION.ID.eq(grant.value()))
                .forEach(row -> {
                    UUID id = row.get(ORGANISATION.ID);
                    row.get(ORGANISATION.NAME).all().forEach(name -> known.put(name.toLowerCase(Locale.ROOT), id));
                    Optional.ofNullable(row.get(ORGANISATION.BUSINESS_ID))
                            .ifPresent(number -> known.put(number.toLowerCase(Locale.ROOT), id));
                });
        return known;
    }

    /** The project's sub-areas by number and by title in any language. */
    private static Map<String, UUID> subAreas(DSLContext sql, ApplicationId grant) {
        Map<String, UUID> known = new HashMap<>();
        sql.select(SUB_AREA.ID, SUB_AREA.NUMBER, SUB_AREA.TITLE)
                .from(SUB_AREA)
                .join(GRANT_APPLICATION)
                .on(GRANT_APPLICATION.PROJECT_ID.eq(SUB_AREA.PROJECT_ID))
                .where(GRANT_APPLICATION.ID.eq(grant.value()))
                .and(SUB_AREA.ARCHIVED_AT.isNull())
                .forEach(row -> {
                    UUID id = row.get(SUB_AREA.ID);
                    known.put(String.valueOf(row.get(SUB_AREA.NUMBER)), id);
                    row.get(SUB_AREA.TITLE).all().forEach(title -> known.put(title.toLowerCase(Locale.ROOT), id));
                });
        return known;
    }

    /** The vouchers of these rows that the grant has already, found by its key: partner, then voucher. */
    private static Set<Taken> taken(
            DSLContext sql, ApplicationId grant, List<LedgerRow> rows, Map<String, UUID> partners) {
        UUID[] named = rows.stream()
                .map(LedgerRow::partner)
                .distinct()
                .flatMap(name -> found(name, partners).stream())
                .toArray(UUID[]::new);
        Condition ofPartner = COST.PARTNER_ID.isNull();
        return new HashSet<>(sql.select(COST.PARTNER_ID, COST.VOUCHER, COST.VOUCHER_ROW)
                .from(COST)
                .where(COST.APPLICATION_ID.eq(grant.value()))
                .and(named.length == 0 ? ofPartner : ofPartner.or(COST.PARTNER_ID.eq(DSL.any(named))))
                .and(COST.VOUCHER.eq(
                        DSL.any(rows.stream().map(LedgerRow::voucher).distinct().toArray(String[]::new))))
                .fetch(row -> new Taken(Optional.ofNullable(row.value1()), row.value2(), row.value3())));
    }

    private static List<Violation> faults(Violations violations) {
        try {
            violations.done();
            return List.of();
        } catch (InvalidException invalid) {
            return invalid.violations();
        }
    }

    @Override
    public List<Optional<Violation>> takeBack(List<Taking.StoredRow> rows, Taking taking) {
        UUID[] all = rows.stream().map(Taking.StoredRow::record).toArray(UUID[]::new);
        return database.write(sql -> {
            Map<UUID, String> stay = new HashMap<>();
            List<UUID> go = new ArrayList<>();
            sql.select(COST.ID, COST.VERSION, COST.PAYMENT_REQUEST_ID)
                    .from(COST)
                    .where(COST.ID.eq(DSL.any(all)))
                    .orderBy(COST.ID)
                    .forUpdate()
                    .forEach(cost -> {
                        if (cost.value3() != null) {
                            stay.put(cost.value1(), "cost.requested");
                        } else if (cost.value2() > 1) {
                            stay.put(cost.value1(), "cost.changed");
                        } else {
                            go.add(cost.value1());
                        }
                    });
            sql.deleteFrom(COST)
                    .where(COST.ID.eq(DSL.any(go.toArray(UUID[]::new))))
                    .execute();
            return rows.stream()
                    .map(row -> Optional.ofNullable(stay.get(row.record())).map(code -> Violation.of("", code)))
                    .toList();
        });
    }
}
