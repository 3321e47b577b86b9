package fi.pohja.organisation.internal;

import static fi.pohja.schema.tenant.Tables.ORGANISATION;

import fi.pohja.access.Permission;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Subject;
import fi.pohja.importing.Import;
import fi.pohja.importing.ImportColumn;
import fi.pohja.importing.ImportRow;
import fi.pohja.importing.RowOutcome;
import fi.pohja.importing.Taking;
import fi.pohja.importing.Vocabulary;
import fi.pohja.organisation.Organisation;
import fi.pohja.organisation.OrganisationDraft;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.OrganisationKind;
import fi.pohja.organisation.Organisations;
import fi.pohja.organisation.Sector;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.Violation;
import fi.pohja.schema.LocalizedTextConverter;
import fi.pohja.search.SearchIndex;
import fi.pohja.spi.LocalizedText;
import fi.pohja.table.Columns;
import fi.pohja.table.Documents;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/**
 * Organisations and stakeholders from a spreadsheet. A row is one that exists when its municipality code, its business id
 * or else its Finnish name is; what the file says nothing about stays.
 */
@Singleton
final class OrganisationImport implements Import<OrganisationImport.Line> {

    private static final String NAME = "name";
    private static final String CODE = "municipalityCode";

    private final Organisations organisations;
    private final Database database;
    private final AuditLog audit;
    private final SearchIndex search;
    private final Vocabulary<OrganisationKind> kinds;
    private final Vocabulary<Sector> sectors;

    OrganisationImport(Organisations organisations, Database database, AuditLog audit, SearchIndex search) {
        this.organisations = organisations;
        this.database = database;
        this.audit = audit;
        this.search = search;
        this.kinds = Vocabulary.of("organisation.kind", OrganisationKind.class);
        this.sectors = Vocabulary.of("organisation.sector", Sector.class);
    }

    /** A row; what is empty is not said. */
    record Line(
            LocalizedText name,
            Optional<OrganisationKind> kind,
            Optional<Sector> sector,
            String code,
            String businessId,
            String website,
            List<String> networks) {}

    @Override
    public String kind() {
        return "organisation";
    }

    @Override
    public Permission needs() {
        return Permission.EDIT_ORGANISATIONS;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.required(NAME, "nimi", "organisaatio", "toimija", "kunta", "namn", "organisation"),
                ImportColumn.optional("nameSv", "nimi ruotsiksi", "ruotsinkielinen nimi"),
                ImportColumn.optional("kind", "tyyppi", "laji", "typ", "type"),
                ImportColumn.optional("sector", "sektori", "sektor"),
                ImportColumn.optional(CODE, "kuntakoodi", "kuntanumero", "kommunkod", "kommunnummer"),
                ImportColumn.optional("businessId", "y-tunnus", "ytunnus", "fo-nummer"),
                ImportColumn.optional("website", "www", "verkkosivut", "kotisivu", "webbplats"),
                ImportColumn.optional("networks", "verkostot", "nätverk"));
    }

    @Override
    public Line read(ImportRow row) {
        LocalizedText name = LocalizedText.fi(row.required(NAME)).with("sv", row.text("nameSv"));
        return new Line(
                name,
                row.word("kind", kinds),
                row.word("sector", sectors),
                code(row),
                row.text("businessId"),
                row.text("website"),
                Arrays.stream(row.text("networks").split("[,;]"))
                        .map(String::strip)
                        .filter(network -> !network.isEmpty())
                        .toList());
    }

    /** Spreadsheet programs take the zeroes from the front of a code. */
    private static String code(ImportRow row) {
        String typed = row.text(CODE);
        return typed.isEmpty() || typed.length() >= 3 || !typed.chars().allMatch(Character::isDigit)
                ? typed
                : "0".repeat(3 - typed.length()) + typed;
    }

    @Override
    public Optional<Object> key(Line line) {
        return Optional.of(line.code().isEmpty() ? line.name().text("fi").toLowerCase(Locale.ROOT) : line.code());
    }

    @Override
    public List<RowOutcome> take(List<Line> rows, Taking taking) {
        return taking.oneByOne(rows, this::take);
    }

    private RowOutcome take(Line line) {
        Optional<Organisation> existing = existing(line).flatMap(organisations::find);
        if (existing.isEmpty()) {
            OrganisationKind kind =
                    line.kind().orElse(line.code().isEmpty() ? OrganisationKind.OTHER : OrganisationKind.MUNICIPALITY);
            Organisation made = organisations.create(draft(
                    line,
                    OrganisationDraft.of(
                            kind, kind == OrganisationKind.NGO ? Sector.THIRD : Sector.PUBLIC, line.name())));
            return RowOutcome.made(made.id().value());
        }
        Organisation before = existing.get();
        Organisation after = organisations.change(before.id(), before.version(), draft(line, before.draft()));
        return after.version() == before.version()
                ? RowOutcome.unchanged(before.id().value())
                : RowOutcome.changed(before.id().value(), before(before.draft(), after.version()));
    }

    private Optional<OrganisationId> existing(Line line) {
        Condition same = DSL.lower(Columns.text("fi", ORGANISATION.NAME))
                .eq(line.name().text("fi").toLowerCase(Locale.ROOT));
        if (!line.businessId().isEmpty()) {
            same = same.or(ORGANISATION.BUSINESS_ID.eq(line.businessId()));
        }
        if (!line.code().isEmpty()) {
            same = same.or(ORGANISATION.MUNICIPALITY_CODE.eq(line.code()));
        }
        Condition wanted = same;
        return database.read(sql -> sql.select(ORGANISATION.ID)
                .from(ORGANISATION)
                .where(wanted, ORGANISATION.ARCHIVED_AT.isNull())
                .orderBy(
                        ORGANISATION.MUNICIPALITY_CODE.eq(line.code()).desc().nullsLast(),
                        ORGANISATION.BUSINESS_ID.eq(line.businessId()).desc().nullsLast(),
                        ORGANISATION.ID)
                .limit(1)
                .fetchOptional(row -> new OrganisationId(row.value1())));
    }

    private static OrganisationDraft draft(Line line, OrganisationDraft now) {
        LocalizedText name = line.name().exactly("sv").isEmpty()
                ? line.name().with("sv", now.name().exactly("sv").orElse(""))
                : line.name();
        return new OrganisationDraft(
                line.kind().orElse(now.kind()),
                line.sector().orElse(now.sector()),
                now.name().exactly("en").isEmpty()
                        ? name
                        : name.with("en", now.name().text("en")),
                now.description(),
                now.parent(),
                line.code().isEmpty() ? now.municipalityCode() : Optional.of(line.code()),
                line.businessId().isEmpty() ? now.businessId() : line.businessId(),
                line.website().isEmpty() ? now.website() : line.website(),
                line.networks().isEmpty() ? now.networks() : line.networks(),
                now.validFrom(),
                now.validTo(),
                now.sourceRefs());
    }

    /** What an import can change, to be put back, and the version it must still have then. */
    private static String before(OrganisationDraft draft, int version) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("version", String.valueOf(version));
        values.put("kind", draft.kind().name());
        values.put("sector", draft.sector().name());
        values.put(NAME, LocalizedTextConverter.format(draft.name()));
        values.put(CODE, draft.municipalityCode().orElse(""));
        values.put("businessId", draft.businessId());
        values.put("website", draft.website());
        values.put("networks", String.join("\n", draft.networks()));
        return Documents.ofTexts(values).data();
    }

    @Override
    public List<Optional<Violation>> takeBack(List<Taking.StoredRow> rows, Taking taking) {
        return taking.backOneByOne(rows, this::takeBack);
    }

    private void takeBack(Taking.StoredRow row) {
        OrganisationId id = new OrganisationId(row.record());
        Organisation now = organisations.open(id);
        if (row.kind() == RowOutcome.Kind.MADE) {
            remove(now);
            return;
        }
        Map<String, String> before = Documents.texts(JSONB.valueOf(row.before()));
        if (now.version() != Integer.parseInt(before.getOrDefault("version", "0"))) {
            throw new ChangedMeanwhileException();
        }
        String code = before.getOrDefault(CODE, "");
        String networks = before.getOrDefault("networks", "");
        organisations.change(
                id,
                now.version(),
                new OrganisationDraft(
                        OrganisationKind.valueOf(
                                before.getOrDefault("kind", now.kind().name())),
                        Sector.valueOf(
                                before.getOrDefault("sector", now.sector().name())),
                        LocalizedTextConverter.parse(before.getOrDefault(NAME, "{}")),
                        now.description(),
                        now.draft().parent(),
                        code.isEmpty() ? Optional.empty() : Optional.of(code),
                        before.getOrDefault("businessId", ""),
                        before.getOrDefault("website", ""),
                        networks.isEmpty() ? List.of() : List.of(networks.split("\n")),
                        now.validFrom(),
                        now.validTo(),
                        now.sourceRefs()));
    }

    /** An organisation nobody has touched since it was imported, and nothing hangs on, goes as if it had not come. */
    private void remove(Organisation made) {
        UUID id = made.id().value();
        database.change(sql -> {
            int gone = sql.deleteFrom(ORGANISATION)
                    .where(ORGANISATION.ID.eq(id), ORGANISATION.VERSION.eq(1))
                    .execute();
            if (gone == 0) {
                throw new ChangedMeanwhileException();
            }
            Subject subject = Subject.of("ORGANISATION", id);
            search.remove(subject);
            audit.record("REMOVED", subject, made.name().text("fi"));
        });
    }
}
