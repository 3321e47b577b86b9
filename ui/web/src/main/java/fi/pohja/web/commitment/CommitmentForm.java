package fi.pohja.web.commitment;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.commitment.Commitment;
import fi.pohja.commitment.CommitmentDraft;
import fi.pohja.commitment.CommitmentId;
import fi.pohja.commitment.Commitments;
import fi.pohja.commitment.OutsourcedService;
import fi.pohja.organisation.MunicipalityRow;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.Organisations;
import fi.pohja.problem.InvalidException;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.Projects;
import fi.pohja.spreadsheet.Cell;
import fi.pohja.spreadsheet.Numbers;
import fi.pohja.web.organisation.OrganisationChoices;
import fi.pohja.web.record.Choice;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The form of a commitment. Opened under the session's lock. */
@Singleton
final class CommitmentForm {

    private static final int PARTS = 3;

    private final Commitments commitments;
    private final Projects projects;
    private final Organisations organisations;
    private final OrganisationChoices choices;
    private final RecordForms forms;

    CommitmentForm(
            Commitments commitments,
            Projects projects,
            Organisations organisations,
            OrganisationChoices choices,
            RecordForms forms) {
        this.commitments = commitments;
        this.projects = projects;
        this.organisations = organisations;
        this.choices = choices;
        this.forms = forms;
    }

    /**
     * What is typed, as it is typed.
     *
     * @param services one a line: provider; package; how it joins
     */
    private record Entry(
            Optional<OrganisationId> organisation,
            List<OrganisationId> municipalities,
            String decidingBody,
            Optional<LocalDate> decidedOn,
            String section,
            String personMonths,
            List<String> services,
            String note,
            Optional<LocalDate> dueOn,
            boolean illustrative,
            List<String> sourceRefs) {

        static Entry of(CommitmentDraft draft) {
            return new Entry(
                    Optional.of(draft.organisation()),
                    draft.municipalities(),
                    draft.decidingBody(),
                    draft.decidedOn(),
                    draft.section(),
                    draft.personMonths()
                            .map(months ->
                                    months.stripTrailingZeros().toPlainString().replace('.', ','))
                            .orElse(""),
                    draft.services().stream().map(CommitmentForm::line).toList(),
                    draft.note(),
                    draft.dueOn(),
                    draft.illustrative(),
                    draft.sourceRefs());
        }

        CommitmentDraft draft() {
            return new CommitmentDraft(
                    organisation.orElseThrow(() -> InvalidException.of("organisation", "required")),
                    municipalities,
                    decidingBody,
                    decidedOn,
                    section,
                    months(personMonths),
                    note,
                    services.stream().map(CommitmentForm::service).toList(),
                    dueOn,
                    illustrative,
                    sourceRefs);
        }
    }

    static String line(OutsourcedService service) {
        // What was not typed between its semicolons comes back as it was typed.
        return Stream.of(service.provider(), service.servicePackage(), service.joins())
                .collect(Collectors.joining("; "))
                .replaceFirst("[; ]+$", "");
    }

    static OutsourcedService service(String line) {
        List<String> parts = new ArrayList<>(Arrays.asList(line.split(";", PARTS)));
        while (parts.size() < PARTS) {
            parts.add("");
        }
        return new OutsourcedService(
                parts.get(0).strip(), parts.get(1).strip(), parts.get(2).strip());
    }

    private static Optional<BigDecimal> months(String typed) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        Optional<BigDecimal> months = Numbers.number(Cell.text(typed));
        if (months.isEmpty()) {
            throw InvalidException.of("personMonths", "number", typed.strip());
        }
        return months;
    }

    /** @param organisation who commits, when that is known already */
    void create(ProjectId project, Optional<OrganisationId> organisation, Runnable done) {
        form("commitments.new", true)
                .lead(text("commitments.new.lead", words(projects.open(project).name())))
                .create(
                        "commitment/new/" + project.value()
                                + organisation.map(id -> "/" + id.value()).orElse(""),
                        new Entry(
                                organisation,
                                List.of(),
                                "",
                                Optional.empty(),
                                "",
                                "",
                                List.of(),
                                "",
                                Optional.empty(),
                                false,
                                List.of()),
                        typed -> commitments.create(project, typed.draft()),
                        done);
    }

    void edit(CommitmentId id, Runnable done) {
        Commitment now = commitments.open(id);
        form("commitments.edit", now.draft().municipalities().isEmpty())
                .edit(
                        "commitment/" + id.value(),
                        () -> {
                            Commitment commitment = commitments.open(id);
                            return new Stored<>(id.value(), Entry.of(commitment.draft()), commitment.version());
                        },
                        (typed, version) -> commitments.change(id, version, typed.draft()),
                        done);
    }

    private RecordForm<Entry> form(String titleKey, boolean begins) {
        RecordForm<Entry> form = forms.form("commitment", titleKey);
        FormFields<Entry> fields = form.fields();
        Typed<Optional<OrganisationId>> organisation =
                fields.found("organisation", true, choices, OrganisationChoices::key, Entry::organisation);
        Typed<List<OrganisationId>> municipalities =
                fields.several("municipalities", municipalities(), OrganisationChoices::key, Entry::municipalities);
        if (begins) {
            municipalities.help(text("commitments.municipalities.help"));
        }
        Typed<String> body = fields.text("decidingBody", false, Entry::decidingBody);
        Typed<Optional<LocalDate>> decidedOn = fields.day("decidedOn", false, Entry::decidedOn);
        Typed<String> section = fields.text("section", false, Entry::section);
        Typed<String> months =
                fields.text("personMonths", false, Entry::personMonths).help(text("commitments.months.help"));
        Typed<List<String>> services =
                fields.lines("services", false, Entry::services).help(text("commitments.services.help"));
        Typed<String> note = fields.sentences("note", false, Entry::note);
        Typed<Optional<LocalDate>> dueOn = fields.day("dueOn", false, Entry::dueOn);
        return form.typed(begun -> new Entry(
                organisation.value(),
                municipalities.value(),
                body.value(),
                decidedOn.value(),
                section.value(),
                months.value(),
                services.value(),
                note.value(),
                dueOn.value(),
                begun.illustrative(),
                begun.sourceRefs()));
    }

    private List<Choice<OrganisationId>> municipalities() {
        List<Choice<OrganisationId>> all = new ArrayList<>();
        for (MunicipalityRow row : organisations.municipalities()) {
            row.organisation()
                    .ifPresent(id -> all.add(new Choice<>(
                            id.value().toString(), id, words(row.municipality().name()))));
        }
        return all;
    }
}
