package fi.pohja.web.commitment;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.commitment.CommitmentRequests;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.problem.Violations;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.Projects;
import fi.pohja.text.Texts;
import fi.pohja.web.organisation.OrganisationChoices;
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
import java.util.List;
import java.util.Optional;

/** Asks an organisation for its commitment by mail. Opened under the session's lock. */
@Singleton
final class RequestForm {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final int DAYS = 30;

    private final CommitmentRequests requests;
    private final Projects projects;
    private final OrganisationChoices organisations;
    private final RecordForms forms;
    private final Clock clock;

    RequestForm(
            CommitmentRequests requests,
            Projects projects,
            OrganisationChoices organisations,
            RecordForms forms,
            Clock clock) {
        this.requests = requests;
        this.projects = projects;
        this.organisations = organisations;
        this.forms = forms;
        this.clock = clock;
    }

    private record Request(
            Optional<ProjectId> project,
            Optional<OrganisationId> organisation,
            String address,
            String language,
            Optional<LocalDate> dueOn) {}

    /** @param project the project it is for; chosen in the form when it is empty */
    void open(Optional<ProjectId> project, Runnable done) {
        RecordForm<Request> form = forms.form("commitment", "commitments.request");
        form.lead(text("commitments.request.lead"));
        FormFields<Request> fields = form.fields();
        Typed<Optional<ProjectId>> which =
                fields.found("project", true, projects(), id -> id.value().toString(), Request::project);
        Typed<Optional<OrganisationId>> organisation =
                fields.found("organisation", true, organisations, OrganisationChoices::key, Request::organisation);
        Typed<String> address = fields.text("address", true, Request::address);
        Typed<Optional<LocalDate>> dueOn = fields.day("dueOn", true, Request::dueOn);
        Typed<String> language = fields.oneOf(
                "language",
                Texts.COMPLETE.stream()
                        .map(code -> new Choice<>(code, code, text("commitments.language." + code)))
                        .toList(),
                Request::language);
        LocalDate due = LocalDate.ofInstant(clock.instant(), HELSINKI).plusDays(DAYS);
        form.typed(begun -> new Request(
                        which.value(), organisation.value(), address.value(), language.value(), dueOn.value()))
                .create(
                        "commitment/request/"
                                + project.map(id -> id.value().toString()).orElse("any"),
                        new Request(project, Optional.empty(), "", "fi", Optional.of(due)),
                        this::send,
                        () -> {
                            Notice.done(text("commitments.requested"));
                            done.run();
                        });
    }

    private void send(Request typed) {
        new Violations()
                .check(typed.project().isPresent(), "project", "required")
                .check(typed.organisation().isPresent(), "organisation", "required")
                .check(typed.dueOn().isPresent(), "dueOn", "required")
                .done();
        requests.request(
                typed.project().orElseThrow(),
                typed.organisation().orElseThrow(),
                typed.address(),
                typed.language(),
                typed.dueOn().orElseThrow());
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
