package fi.pohja.web.commitment;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.commitment.CommitmentMatrix;
import fi.pohja.commitment.CommitmentRequests;
import fi.pohja.commitment.CommitmentRequests.Recipient;
import fi.pohja.commitment.CommitmentState;
import fi.pohja.commitment.Commitments;
import fi.pohja.listing.Archived;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.MunicipalityRow;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.OrganisationRow;
import fi.pohja.organisation.Organisations;
import fi.pohja.problem.Violations;
import fi.pohja.programme.NamedProject;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.Projects;
import fi.pohja.text.Texts;
import fi.pohja.web.record.Choice;
import fi.pohja.web.record.Choices;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.Notice;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Asks for commitments by mail: several organisations at once, each with a link of its own. Opened under the session's
 * lock.
 */
@Singleton
final class RequestForm {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final int DAYS = 30;
    private static final Pattern BETWEEN = Pattern.compile("\\s*[;\\t]\\s*");

    private final CommitmentRequests requests;
    private final Commitments commitments;
    private final Projects projects;
    private final Organisations organisations;
    private final RecordForms forms;
    private final Clock clock;

    RequestForm(
            CommitmentRequests requests,
            Commitments commitments,
            Projects projects,
            Organisations organisations,
            RecordForms forms,
            Clock clock) {
        this.requests = requests;
        this.commitments = commitments;
        this.projects = projects;
        this.organisations = organisations;
        this.forms = forms;
        this.clock = clock;
    }

    /** @param recipients one a line: the organisation's name or municipality code, then its address */
    private record Request(
            Optional<ProjectId> project, List<String> recipients, String language, Optional<LocalDate> dueOn) {}

    /** @param project the project it is for; the first with somebody still to ask when it is empty */
    void open(Optional<ProjectId> project, Runnable done) {
        CommitmentMatrix matrix = commitments.matrix();
        Optional<ProjectId> begun = project.or(() -> toAsk(matrix));
        RecordForm<Request> form = forms.form("commitment", "commitments.request");
        form.lead(text("commitments.request.lead"));
        FormFields<Request> fields = form.fields();
        Typed<Optional<ProjectId>> which =
                fields.found("project", true, projects(), id -> id.value().toString(), Request::project);
        Typed<List<String>> recipients =
                fields.lines("recipients", true, Request::recipients).help(text("commitments.recipients.help"));
        // Another project has others to ask; a list somebody wrote themselves stays.
        which.follow(
                chosen -> recipients.offer(chosen.map(id -> missing(matrix, id)).orElse(List.of())));
        Typed<Optional<LocalDate>> dueOn = fields.day("dueOn", true, Request::dueOn);
        Typed<String> language = fields.oneOf(
                "language",
                Texts.COMPLETE.stream()
                        .map(code -> new Choice<>(code, code, text("commitments.language." + code)))
                        .toList(),
                Request::language);
        LocalDate due = LocalDate.ofInstant(clock.instant(), HELSINKI).plusDays(DAYS);
        form.typed(before -> new Request(which.value(), recipients.value(), language.value(), dueOn.value()))
                .create(
                        "commitment/request/"
                                + project.map(id -> id.value().toString()).orElse("any"),
                        text("commitments.send"),
                        new Request(
                                begun, begun.map(id -> missing(matrix, id)).orElse(List.of()), "fi", Optional.of(due)),
                        this::send,
                        () -> {
                            Notice.done(text("commitments.requested"));
                            done.run();
                        });
    }

    /** The first project in which somebody has not answered, else the first that is not whole. */
    private Optional<ProjectId> toAsk(CommitmentMatrix matrix) {
        List<ProjectId> open = matrix.projects().stream()
                .map(NamedProject::id)
                .filter(id -> !matrix.coverage(id).whole())
                .toList();
        return open.stream()
                .filter(id -> !missing(matrix, id).isEmpty())
                .findFirst()
                .or(() -> open.stream().findFirst());
    }

    /** The municipalities nobody has asked yet, else those that have not answered, with the addresses known. */
    private List<String> missing(CommitmentMatrix matrix, ProjectId project) {
        Map<OrganisationId, String> addresses = requests.knownAddresses();
        List<String> notAsked = new ArrayList<>();
        List<String> notAnswered = new ArrayList<>();
        for (MunicipalityRow row : matrix.municipalities()) {
            String line = (words(row.municipality().name()) + "; "
                            + row.organisation()
                                    .map(id -> addresses.getOrDefault(id, ""))
                                    .orElse(""))
                    .strip();
            Optional<CommitmentMatrix.Cell> cell = matrix.cell(row, project);
            if (cell.isEmpty()) {
                notAsked.add(line);
            } else if (cell.get().state() == CommitmentState.REQUESTED) {
                notAnswered.add(line);
            }
        }
        return notAsked.isEmpty() ? notAnswered : notAsked;
    }

    private void send(Request typed) {
        Violations violations = new Violations()
                .check(typed.project().isPresent(), "project", "required")
                .check(!typed.recipients().isEmpty(), "recipients", "required")
                .check(typed.dueOn().isPresent(), "dueOn", "required");
        List<Recipient> recipients = new ArrayList<>();
        for (String line : typed.recipients()) {
            String[] parts = BETWEEN.split(line, 2);
            Optional<OrganisationId> organisation = organisation(parts[0].strip());
            violations.check(
                    organisation.isPresent(),
                    "recipients",
                    parts.length < 2 && line.contains("@") ? "commitment.separator" : "commitment.unknown",
                    parts[0].strip());
            organisation.ifPresent(id -> recipients.add(new Recipient(id, parts.length < 2 ? "" : parts[1].strip())));
        }
        violations.done();
        requests.requestAll(
                typed.project().orElseThrow(),
                recipients,
                typed.language(),
                typed.dueOn().orElseThrow());
    }

    /** A municipality by name or code, else any organisation of that name. */
    private Optional<OrganisationId> organisation(String typed) {
        return organisations.municipalities().stream()
                .filter(row -> row.municipality().code().equals(typed)
                        || row.municipality().name().all().stream().anyMatch(typed::equalsIgnoreCase))
                .findFirst()
                .flatMap(MunicipalityRow::organisation)
                .or(() -> organisations
                        .list(
                                new Organisations.Filter(typed, Set.of(), Set.of(), Archived.CURRENT),
                                Order.ascending(Organisations.Sort.NAME),
                                Slice.first())
                        .items()
                        .stream()
                        .filter(row -> row.name().all().stream().anyMatch(typed::equalsIgnoreCase))
                        .map(OrganisationRow::id)
                        .findFirst());
    }

    private Choices<ProjectId> projects() {
        List<Choice<ProjectId>> all =
                projects
                        .list(Projects.Filter.everything(), Order.ascending(Projects.Sort.NAME), Slice.first())
                        .items()
                        .stream()
                        .filter(project -> project.kind() != ProjectKind.UMBRELLA)
                        .map(project ->
                                new Choice<>(project.id().value().toString(), project.id(), words(project.name())))
                        .toList();
        return Choices.of(all);
    }
}
