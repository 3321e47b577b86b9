package fi.pohja.web.legislation;

import fi.pohja.legislation.Effect;
import fi.pohja.legislation.EffectAssessment;
import fi.pohja.legislation.EffectDraft;
import fi.pohja.legislation.LegalBases;
import fi.pohja.legislation.LegalBasis;
import fi.pohja.legislation.LegalBasisId;
import fi.pohja.legislation.LegalRequirement;
import fi.pohja.legislation.LegalRequirementDraft;
import fi.pohja.legislation.LegalRequirementId;
import fi.pohja.legislation.LegalRequirements;
import fi.pohja.legislation.RequirementKind;
import fi.pohja.legislation.RequirementState;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.problem.InvalidException;
import fi.pohja.programme.MeasureId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.i18n.Wording;
import fi.pohja.web.programme.MeasureChoices;
import fi.pohja.web.record.Choice;
import fi.pohja.web.record.Choices;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.FoundChoices;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Writes legal requirements, their states, what rests on them and with what effect. Opened under the session's lock. */
@Singleton
final class LegislationForms {

    private final RecordForms forms;
    private final LegalRequirements requirements;
    private final LegalBases bases;
    private final MeasureChoices measures;
    private final Clock clock;

    LegislationForms(
            RecordForms forms, LegalRequirements requirements, LegalBases bases, MeasureChoices measures, Clock clock) {
        this.forms = forms;
        this.requirements = requirements;
        this.bases = bases;
        this.measures = measures;
        this.clock = clock;
    }

    private record Day(Optional<LocalDate> on) {}

    private record Link(Optional<MeasureId> measure, Optional<LegalRequirementId> requirement, LocalizedText depends) {

        private static Link none() {
            return new Link(Optional.empty(), Optional.empty(), LocalizedText.none());
        }
    }

    void create(Consumer<LegalRequirementId> done) {
        List<LegalRequirementId> made = new ArrayList<>();
        requirement("legislation.new", true)
                .create(
                        "legal-requirement/new",
                        LegalRequirementDraft.of(LocalizedText.none()),
                        draft -> made.add(requirements.create(draft).id()),
                        () -> done.accept(made.getLast()));
    }

    void edit(LegalRequirementId id, Runnable done) {
        requirement("legislation.edit", false)
                .edit(
                        "legal-requirement/" + id.value(),
                        () -> {
                            LegalRequirement now = requirements.open(id);
                            return new Stored<>(id.value(), now.draft(), now.version());
                        },
                        (draft, version) -> requirements.change(id, version, draft),
                        done);
    }

    /** @param begins whether the state can be chosen; later it is changed by its own steps */
    private RecordForm<LegalRequirementDraft> requirement(String titleKey, boolean begins) {
        RecordForm<LegalRequirementDraft> form = forms.form("legislation.requirement", titleKey);
        FormFields<LegalRequirementDraft> fields = form.fields();
        Typed<LocalizedText> title = fields.line("title", true, LegalRequirementDraft::title);
        Typed<RequirementKind> kind = fields.oneOf(
                "kind", Choices.constants("legislation.kind", RequirementKind.values()), LegalRequirementDraft::kind);
        Typed<String> reference = fields.text("reference", false, LegalRequirementDraft::reference);
        Typed<String> link = fields.text("link", false, LegalRequirementDraft::link);
        Optional<Typed<RequirementState>> state = begins
                ? Optional.of(fields.oneOf(
                        "state",
                        Choices.constants("legislation.state", RequirementState.values()),
                        LegalRequirementDraft::state))
                : Optional.empty();
        Typed<Optional<LocalDate>> stateOn = fields.day("stateOn", false, LegalRequirementDraft::stateOn);
        Typed<Optional<LocalDate>> inForceOn = fields.day("inForceOn", false, LegalRequirementDraft::inForceOn);
        Typed<LocalizedText> requires = fields.paragraphs("requires", false, LegalRequirementDraft::requires);
        return form.typed(stored -> new LegalRequirementDraft(
                kind.value(),
                title.value(),
                reference.value(),
                link.value(),
                state.map(Typed::value).orElseGet(stored::state),
                stateOn.value(),
                inForceOn.value(),
                requires.value(),
                stored.sourceRefs()));
    }

    /** Asks on which day the state changed, and changes it. */
    void move(LegalRequirement requirement, RequirementState to, Runnable done) {
        String step = "legislation.step." + to;
        RecordForm<Day> form = forms.form("legislation.requirement", step);
        Typed<Optional<LocalDate>> on = form.fields().day("stateOn", true, Day::on);
        if (to.gone() && requirement.measures() > 0) {
            form.lead(Wording.text("legislation.step.tells", requirement.measures()));
        }
        form.typed(stored -> new Day(on.value()))
                .create(
                        "legal-requirement-state/" + requirement.id().value() + "/" + to,
                        Wording.text(step),
                        new Day(Optional.of(LocalDate.now(clock))),
                        day -> requirements.move(requirement.id(), requirement.version(), to, day.on()),
                        done);
    }

    /** Links a measure to a requirement. */
    void link(LegalRequirementId requirement, Runnable done) {
        RecordForm<Link> form = forms.form("legislation.basis", "legislation.link");
        Typed<Optional<MeasureId>> measure =
                form.fields().found("measure", true, measures, id -> id.value().toString(), Link::measure);
        Typed<LocalizedText> depends = form.fields().paragraphs("depends", false, Link::depends);
        form.typed(stored -> new Link(measure.value(), stored.requirement(), depends.value()))
                .create(
                        "legal-basis/new/" + requirement.value(),
                        Link.none(),
                        link -> bases.link(
                                requirement,
                                Optional.empty(),
                                link.measure().orElseThrow(() -> InvalidException.of("measure", "required")),
                                link.depends()),
                        done);
    }

    /** Links a requirement to a measure. */
    void link(MeasureId measure, Runnable done) {
        RecordForm<Link> form = forms.form("legislation.basis", "legislation.basis.add");
        Typed<Optional<LegalRequirementId>> requirement = form.fields()
                .found("requirement", true, choices(), id -> id.value().toString(), Link::requirement);
        Typed<LocalizedText> depends = form.fields().paragraphs("depends", false, Link::depends);
        form.typed(stored -> new Link(stored.measure(), requirement.value(), depends.value()))
                .create(
                        "legal-basis/of/" + measure.value(),
                        Link.none(),
                        link -> bases.link(
                                link.requirement().orElseThrow(() -> InvalidException.of("requirement", "required")),
                                Optional.empty(),
                                measure,
                                link.depends()),
                        done);
    }

    private FoundChoices<LegalRequirementId> choices() {
        return new FoundChoices<>() {
            @Override
            protected List<Choice<LegalRequirementId>> rows(String words, Slice slice) {
                return requirements
                        .list(
                                LegalRequirements.Filter.text(words),
                                Order.ascending(LegalRequirements.Sort.TITLE),
                                slice)
                        .items()
                        .stream()
                        .map(LegislationForms::choice)
                        .toList();
            }

            @Override
            public int count(String words) {
                return requirements
                        .list(
                                LegalRequirements.Filter.text(words),
                                Order.ascending(LegalRequirements.Sort.TITLE),
                                new Slice(0, 1))
                        .total();
            }

            @Override
            protected Optional<Choice<LegalRequirementId>> known(UUID id) {
                return requirements.find(new LegalRequirementId(id)).map(LegislationForms::choice);
            }
        };
    }

    private static Choice<LegalRequirementId> choice(LegalRequirement requirement) {
        String title = LocalizedWords.words(requirement.title());
        return Choice.of(
                requirement.id().value(),
                requirement.id(),
                requirement.reference().isEmpty() ? title : title + " (" + requirement.reference() + ")");
    }

    /** Says what of the measure depends on the requirement. */
    void editDepends(LegalBasisId id, Runnable done) {
        RecordForm<Link> form = forms.form("legislation.basis", "legislation.basis.edit");
        Typed<LocalizedText> depends = form.fields().paragraphs("depends", false, Link::depends);
        form.typed(stored -> new Link(stored.measure(), stored.requirement(), depends.value()))
                .edit(
                        "legal-basis/" + id.value(),
                        () -> {
                            LegalBasis now = bases.open(id);
                            return new Stored<>(
                                    id.value(),
                                    new Link(Optional.empty(), Optional.empty(), now.depends()),
                                    now.version());
                        },
                        (typed, version) -> bases.change(id, version, typed.depends()),
                        done);
    }

    /** Says what the requirement's state means for the measure. */
    void assess(LegalBasisId id, Runnable done) {
        RecordForm<EffectDraft> form = forms.form("legislation.basis", "legislation.assess");
        Typed<Effect> effect = form.fields()
                .oneOf("effect", Choices.constants("legislation.effect", Effect.values()), EffectDraft::effect);
        Typed<LocalizedText> note = form.fields().paragraphs("note", true, EffectDraft::note);
        form.typed(stored -> new EffectDraft(effect.value(), note.value()))
                .edit(
                        "legal-effect/" + id.value(),
                        () -> {
                            LegalBasis now = bases.open(id);
                            return new Stored<>(
                                    id.value(),
                                    now.current()
                                            .map(LegislationForms::draft)
                                            .orElseGet(() -> new EffectDraft(Effect.CHANGES, LocalizedText.none())),
                                    now.version());
                        },
                        (draft, version) -> bases.assess(id, version, draft),
                        done);
    }

    private static EffectDraft draft(EffectAssessment said) {
        return new EffectDraft(said.effect(), said.note());
    }
}
