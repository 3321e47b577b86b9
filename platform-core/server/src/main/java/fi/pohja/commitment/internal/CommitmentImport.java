package fi.pohja.commitment.internal;

import static fi.pohja.schema.tenant.Tables.COMMITMENT;

import fi.pohja.access.Permission;
import fi.pohja.audit.AuditLog;
import fi.pohja.commitment.Commitment;
import fi.pohja.commitment.CommitmentDraft;
import fi.pohja.commitment.CommitmentId;
import fi.pohja.commitment.CommitmentState;
import fi.pohja.commitment.Commitments;
import fi.pohja.commitment.OutsourcedService;
import fi.pohja.importing.Import;
import fi.pohja.importing.ImportColumn;
import fi.pohja.importing.ImportOption;
import fi.pohja.importing.ImportRow;
import fi.pohja.importing.RowOutcome;
import fi.pohja.importing.Taking;
import fi.pohja.importing.Vocabulary;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.MunicipalityRow;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.Organisations;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violation;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.Projects;
import fi.pohja.search.SearchIndex;
import fi.pohja.table.Documents;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.JSONB;

/**
 * Commitments of municipalities to one project from a spreadsheet. A row belongs to the municipality's commitment when
 * there is one; what the file says nothing about stays.
 */
@Singleton
final class CommitmentImport implements Import<CommitmentImport.Line> {

    private static final String MUNICIPALITY = "municipality";
    private static final String PROJECT = "project";

    private final Commitments commitments;
    private final Organisations organisations;
    private final Projects projects;
    private final Database database;
    private final AuditLog audit;
    private final SearchIndex search;
    private final Vocabulary<CommitmentState> states;

    CommitmentImport(
            Commitments commitments,
            Organisations organisations,
            Projects projects,
            Database database,
            AuditLog audit,
            SearchIndex search) {
        this.commitments = commitments;
        this.organisations = organisations;
        this.projects = projects;
        this.database = database;
        this.audit = audit;
        this.search = search;
        this.states = Vocabulary.of("commitment.state", CommitmentState.class);
    }

    /** A row; what is empty is not said. */
    record Line(
            String municipality,
            Optional<CommitmentState> state,
            String decidingBody,
            Optional<LocalDate> decidedOn,
            String section,
            Optional<BigDecimal> personMonths,
            Optional<OutsourcedService> service,
            String note) {}

    @Override
    public String kind() {
        return "commitment";
    }

    @Override
    public Permission needs() {
        return Permission.EDIT_PROGRAMME;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.required(MUNICIPALITY, "kunta", "kunnan nimi", "kuntanumero", "kommun", "municipality"),
                ImportColumn.optional("state", "tila", "status"),
                ImportColumn.optional("decidingBody", "toimielin", "päättävä elin", "organ", "body"),
                ImportColumn.optional("decidedOn", "päätöspäivä", "päivämäärä", "pvm", "datum", "date"),
                ImportColumn.optional("section", "pykälä", "§", "paragraf"),
                ImportColumn.optional("personMonths", "henkilötyökuukaudet", "htkk", "htk", "årsverken"),
                ImportColumn.optional("provider", "palveluntuottaja", "tuottaja", "producent"),
                ImportColumn.optional("servicePackage", "palvelukokonaisuus", "palvelu", "servicehelhet"),
                ImportColumn.optional("joins", "osallistuminen", "miten osallistuu"),
                ImportColumn.optional("note", "huomautus", "lisätieto", "anmärkning"));
    }

    @Override
    public List<ImportOption> options() {
        List<ImportOption.Choice> choices =
                projects
                        .list(Projects.Filter.everything(), Order.ascending(Projects.Sort.CODE), Slice.first())
                        .items()
                        .stream()
                        .filter(project -> project.kind() != ProjectKind.UMBRELLA)
                        .map(project ->
                                new ImportOption.Choice(project.id().value().toString(), project.name()))
                        .toList();
        return List.of(new ImportOption(PROJECT, true, choices));
    }

    @Override
    public Line read(ImportRow row) {
        String provider = row.text("provider");
        String servicePackage = row.text("servicePackage");
        Optional<OutsourcedService> service = provider.isEmpty() && servicePackage.isEmpty()
                ? Optional.empty()
                : Optional.of(new OutsourcedService(provider, servicePackage, row.text("joins")));
        return new Line(
                row.required(MUNICIPALITY),
                row.word("state", states),
                row.text("decidingBody"),
                row.date("decidedOn"),
                row.text("section").replaceFirst("^§\\s*", ""),
                row.number("personMonths"),
                service,
                row.text("note"));
    }

    @Override
    public Optional<Object> key(Line line) {
        return Optional.of(line.municipality().toLowerCase(Locale.ROOT));
    }

    @Override
    public List<RowOutcome> take(List<Line> rows, Taking taking) {
        ProjectId project = new ProjectId(
                UUID.fromString(taking.option(PROJECT).orElseThrow(() -> InvalidException.of(PROJECT, "required"))));
        List<MunicipalityRow> municipalities = organisations.municipalities();
        Map<OrganisationId, Commitment> existing = new LinkedHashMap<>();
        commitments.of(project).forEach(one -> existing.put(one.organisation().id(), one));
        return taking.oneByOne(rows, line -> take(line, project, municipalities, existing));
    }

    private RowOutcome take(
            Line line,
            ProjectId project,
            List<MunicipalityRow> municipalities,
            Map<OrganisationId, Commitment> existing) {
        OrganisationId municipality = municipality(line.municipality(), municipalities);
        Commitment before = existing.get(municipality);
        if (before == null) {
            CommitmentDraft draft = draft(line, CommitmentDraft.of(municipality));
            CommitmentState state = line.state()
                    .orElse(draft.decidedOn().isPresent() ? CommitmentState.DECIDED : CommitmentState.PREPARED);
            return RowOutcome.made(commitments
                    .create(project, Optional.empty(), state, draft)
                    .id()
                    .value());
        }
        Commitment after = commitments.change(before.id(), before.version(), draft(line, before.draft()));
        CommitmentState wanted = line.state().orElse(after.state());
        if (wanted == CommitmentState.REGISTERED && !after.state().next().contains(wanted)) {
            // A file says where a commitment has come to: who registered it had seen it decided.
            after = commitments.transition(after.id(), after.version(), CommitmentState.DECIDED);
        }
        if (wanted != after.state()) {
            after = commitments.transition(after.id(), after.version(), wanted);
        }
        return after.version() == before.version()
                ? RowOutcome.unchanged(before.id().value())
                : RowOutcome.changed(before.id().value(), before(before, after.version()));
    }

    /** By name in any language, or by number, with or without the zeroes in front. */
    private static OrganisationId municipality(String typed, List<MunicipalityRow> municipalities) {
        String code = typed.chars().allMatch(Character::isDigit) && typed.length() < 3
                ? "0".repeat(3 - typed.length()) + typed
                : typed;
        return municipalities.stream()
                .filter(row -> row.municipality().code().equals(code)
                        || row.municipality().name().all().stream().anyMatch(typed::equalsIgnoreCase))
                .findFirst()
                .flatMap(MunicipalityRow::organisation)
                .orElseThrow(() -> InvalidException.of(MUNICIPALITY, "commitment.unknown", typed));
    }

    private static CommitmentDraft draft(Line line, CommitmentDraft now) {
        return new CommitmentDraft(
                now.organisation(),
                now.municipalities(),
                line.decidingBody().isEmpty() ? now.decidingBody() : line.decidingBody(),
                line.decidedOn().or(now::decidedOn),
                line.section().isEmpty() ? now.section() : line.section(),
                line.personMonths().or(now::personMonths),
                line.note().isEmpty() ? now.note() : line.note(),
                line.service().map(List::of).orElse(now.services()),
                now.dueOn(),
                now.illustrative(),
                now.sourceRefs());
    }

    private static String before(Commitment commitment, int version) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("version", String.valueOf(version));
        values.put("state", commitment.state().name());
        values.put("decidingBody", commitment.decidingBody());
        values.put("decidedOn", commitment.decidedOn().map(LocalDate::toString).orElse(""));
        values.put("section", commitment.section());
        values.put(
                "personMonths",
                commitment.personMonths().map(BigDecimal::toPlainString).orElse(""));
        values.put("note", commitment.note());
        int at = 0;
        for (OutsourcedService service : commitment.services()) {
            values.put("service." + at + ".provider", service.provider());
            values.put("service." + at + ".package", service.servicePackage());
            values.put("service." + at++ + ".joins", service.joins());
        }
        return Documents.ofTexts(values).data();
    }

    @Override
    public List<Optional<Violation>> takeBack(List<Taking.StoredRow> rows, Taking taking) {
        return taking.backOneByOne(rows, this::takeBack);
    }

    private void takeBack(Taking.StoredRow row) {
        CommitmentId id = new CommitmentId(row.record());
        Commitment now = commitments.open(id);
        if (row.kind() == RowOutcome.Kind.MADE) {
            if (now.version() != 1) {
                throw new ChangedMeanwhileException();
            }
            database.change(sql -> {
                sql.deleteFrom(COMMITMENT).where(COMMITMENT.ID.eq(id.value())).execute();
                search.remove(StoredCommitments.subject(now));
                audit.record(
                        "REMOVED",
                        StoredCommitments.subject(now),
                        now.organisation().name().text("fi"));
            });
            return;
        }
        Map<String, String> before = Documents.texts(JSONB.valueOf(row.before()));
        if (now.version() != Integer.parseInt(before.getOrDefault("version", "0"))) {
            throw new ChangedMeanwhileException();
        }
        putBack(now, before);
    }

    private void putBack(Commitment now, Map<String, String> before) {
        List<OutsourcedService> services = new ArrayList<>();
        for (int at = 0; before.containsKey("service." + at + ".provider"); at++) {
            services.add(new OutsourcedService(
                    before.getOrDefault("service." + at + ".provider", ""),
                    before.getOrDefault("service." + at + ".package", ""),
                    before.getOrDefault("service." + at + ".joins", "")));
        }
        CommitmentState state =
                CommitmentState.valueOf(before.getOrDefault("state", now.state().name()));
        CommitmentDraft draft = new CommitmentDraft(
                now.organisation().id(),
                now.draft().municipalities(),
                before.getOrDefault("decidingBody", ""),
                optional(before.getOrDefault("decidedOn", "")).map(LocalDate::parse),
                before.getOrDefault("section", ""),
                optional(before.getOrDefault("personMonths", "")).map(BigDecimal::new),
                before.getOrDefault("note", ""),
                services,
                now.dueOn(),
                now.illustrative(),
                now.sourceRefs());
        // Taking back may go where no step leads, such as from registered to prepared.
        database.change(sql -> {
            sql.update(COMMITMENT)
                    .set(COMMITMENT.STATE, state.name())
                    .where(COMMITMENT.ID.eq(now.id().value()))
                    .execute();
            commitments.change(now.id(), now.version(), draft);
        });
    }

    private static Optional<String> optional(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
