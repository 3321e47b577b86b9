package fi.pohja.web.organisation;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.access.UserId;
import fi.pohja.access.Users;
import fi.pohja.listing.Archived;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.Bodies;
import fi.pohja.organisation.Body;
import fi.pohja.organisation.BodyDraft;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.BodyKind;
import fi.pohja.organisation.BodyMember;
import fi.pohja.organisation.BodyMemberDraft;
import fi.pohja.organisation.BodyMemberId;
import fi.pohja.organisation.Compositions;
import fi.pohja.organisation.MemberPosition;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.record.Choice;
import fi.pohja.web.record.Choices;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The forms of a body and of a place in it. Opened under the session's lock. */
@Singleton
final class BodyForm {

    private static final int MOST_PEOPLE = 500;

    private final Bodies bodies;
    private final Compositions compositions;
    private final Users users;
    private final OrganisationChoices organisations;
    private final RecordForms forms;

    BodyForm(
            Bodies bodies,
            Compositions compositions,
            Users users,
            OrganisationChoices organisations,
            RecordForms forms) {
        this.bodies = bodies;
        this.compositions = compositions;
        this.users = users;
        this.organisations = organisations;
        this.forms = forms;
    }

    void create(Consumer<Body> done) {
        AtomicReference<Optional<Body>> created = new AtomicReference<>(Optional.empty());
        form("bodies.new", Optional.empty())
                .create(
                        "body/new",
                        BodyDraft.of(BodyKind.STEERING, LocalizedText.none()),
                        typed -> created.set(Optional.of(bodies.create(typed))),
                        () -> created.get().ifPresent(done));
    }

    void edit(BodyId id, Runnable done) {
        form("bodies.edit", Optional.of(id))
                .edit(
                        "body/" + id.value(),
                        () -> {
                            Body body = bodies.open(id);
                            return new Stored<>(id.value(), body.draft(), body.version());
                        },
                        (typed, version) -> bodies.change(id, version, typed),
                        done);
    }

    void addMember(BodyId body, Runnable done) {
        memberForm("bodies.member.new", body)
                .create(
                        "body/" + body.value() + "/member/new",
                        BodyMemberDraft.of(LocalizedText.none(), MemberPosition.MEMBER),
                        typed -> bodies.addMember(body, typed),
                        done);
    }

    void editMember(BodyId body, BodyMemberId id, Runnable done) {
        memberForm("bodies.member.edit", body)
                .edit(
                        "body/" + body.value() + "/member/" + id.value(),
                        () -> {
                            BodyMember member = bodies.open(body).members().stream()
                                    .filter(one -> one.id().equals(id))
                                    .findFirst()
                                    .orElseThrow(() -> new fi.pohja.problem.NotFoundException(id.value()));
                            return new Stored<>(id.value(), member.draft(), member.version());
                        },
                        (typed, version) -> bodies.changeMember(id, version, typed),
                        done);
    }

    private RecordForm<BodyDraft> form(String titleKey, Optional<BodyId> own) {
        RecordForm<BodyDraft> form = forms.form("body", titleKey);
        FormFields<BodyDraft> fields = form.fields();
        Typed<LocalizedText> name = fields.line("name", true, BodyDraft::name);
        Typed<BodyKind> kind = fields.oneOf("kind", Choices.constants("body.kind", BodyKind.values()), BodyDraft::kind);
        Typed<Boolean> statutory = fields.flag("statutory", BodyDraft::statutory);
        Typed<LocalizedText> description = fields.paragraphs("description", false, BodyDraft::description);
        Typed<Optional<BodyId>> parent =
                fields.found("parent", false, others(own), id -> id.value().toString(), BodyDraft::parent);
        return form.typed(begun -> new BodyDraft(
                kind.value(),
                name.value(),
                description.value(),
                statutory.value(),
                parent.value(),
                begun.sourceRefs()));
    }

    /** The groups the composition names, then those members stand for, each once. */
    private List<LocalizedText> groups(BodyId body) {
        Map<String, LocalizedText> byName = new LinkedHashMap<>();
        compositions.of(body).groups().forEach(rule -> byName.putIfAbsent(words(rule.group()), rule.group()));
        bodies.open(body).members().forEach(member -> byName.putIfAbsent(words(member.group()), member.group()));
        return List.copyOf(byName.values());
    }

    private RecordForm<BodyMemberDraft> memberForm(String titleKey, BodyId body) {
        RecordForm<BodyMemberDraft> form = forms.form("body.member", titleKey);
        FormFields<BodyMemberDraft> fields = form.fields();
        Typed<LocalizedText> group =
                fields.line("group", true, text("bodies.member.groups"), groups(body), BodyMemberDraft::group);
        Typed<MemberPosition> position = fields.oneOf(
                "position", Choices.constants("body.position", MemberPosition.values()), BodyMemberDraft::position);
        Typed<Optional<OrganisationId>> organisation = fields.found(
                "organisation", false, organisations, OrganisationChoices::key, BodyMemberDraft::organisation);
        Typed<Optional<UserId>> user =
                fields.found("user", false, people(), id -> id.value().toString(), BodyMemberDraft::user);
        Typed<Optional<LocalDate>> designatedOn = fields.day("designatedOn", false, BodyMemberDraft::designatedOn);
        Typed<Optional<LocalDate>> endedOn = fields.day("endedOn", false, BodyMemberDraft::endedOn);
        return form.typed(begun -> new BodyMemberDraft(
                group.value(),
                organisation.value(),
                user.value(),
                position.value(),
                designatedOn.value(),
                endedOn.value()));
    }

    private Choices<BodyId> others(Optional<BodyId> own) {
        return Choices.of(bodies
                .list(
                        new Bodies.Filter("", Set.of(), Archived.CURRENT),
                        Order.ascending(Bodies.Sort.NAME),
                        Slice.first())
                .items()
                .stream()
                .filter(row -> !Optional.of(row.id()).equals(own))
                .map(row -> new Choice<>(row.id().value().toString(), row.id(), words(row.name())))
                .toList());
    }

    private Choices<UserId> people() {
        List<Users.Person> people = users.people("", MOST_PEOPLE);
        return Choices.of(people.stream()
                .map(person -> new Choice<>(person.id().value().toString(), person.id(), person.name()))
                .toList());
    }
}
