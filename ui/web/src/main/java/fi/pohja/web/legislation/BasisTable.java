package fi.pohja.web.legislation;

import static fi.pohja.web.i18n.Wording.moment;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.legislation.EffectAssessment;
import fi.pohja.legislation.LegalBases;
import fi.pohja.legislation.LegalBasis;
import fi.pohja.legislation.LegalRequirementId;
import fi.pohja.programme.Measure;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.pattern.Tone;
import fi.pohja.web.programme.Badges;
import fi.pohja.web.programme.MeasureSection;
import fi.pohja.web.programme.RecordTable;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.RowMenu;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** What rests on what: the measures of a requirement, and at a measure's page what the measure rests on. */
@Singleton
final class BasisTable implements MeasureSection {

    private static final String NOTHING = "–";

    private final LegalBases bases;
    private final LegislationForms forms;

    BasisTable(LegalBases bases, LegislationForms forms) {
        this.bases = bases;
        this.forms = forms;
    }

    Section ofRequirement(LegalRequirementId requirement, boolean editable, Runnable redraw) {
        Section section = new Section(text("legislation.measures.rest"))
                .adding(editable, text("legislation.link"), () -> forms.link(requirement, redraw));
        List<LegalBasis> all = bases.of(requirement);
        if (all.isEmpty()) {
            section.add(new Paragraph(text("legislation.measures.none")));
            return section;
        }
        RecordTable table = new RecordTable(
                text("legislation.measures.rest"),
                List.of(
                        text("legislation.basis.field.measure"),
                        text("legislation.measure.state"),
                        text("legislation.basis.field.depends"),
                        text("legislation.basis.field.effect")),
                true);
        all.forEach(basis -> table.row(
                List.of(measure(basis), Badges.of(basis.measure().state()), depends(basis), effect(basis)),
                menu(basis, basis.measure().code() + " " + words(basis.measure().title()), editable, redraw)));
        section.add(table);
        return section;
    }

    /** Absent where there is nothing to show and nothing to add. */
    @Override
    public Optional<Section> of(Measure measure, Runnable changed) {
        List<LegalBasis> all = bases.of(measure.id());
        boolean editable = SignedIn.allowed(Permission.EDIT_PROGRAMME)
                && measure.archivedAt().isEmpty();
        if (all.isEmpty() && !editable) {
            return Optional.empty();
        }
        Section section = new Section(text("legislation.basis.title"))
                .adding(editable, text("legislation.basis.add"), () -> forms.link(measure.id(), changed));
        if (all.isEmpty()) {
            section.add(new Paragraph(text("legislation.basis.none")));
            return Optional.of(section);
        }
        RecordTable table = new RecordTable(
                text("legislation.basis.title"),
                List.of(
                        text("legislation.basis.field.requirement"),
                        text("legislation.requirement.field.state"),
                        text("legislation.basis.field.depends"),
                        text("legislation.basis.field.effect")),
                true);
        all.forEach(basis -> table.row(
                List.of(
                        requirement(basis),
                        LegislationPages.badge(basis.requirement().state()),
                        depends(basis),
                        effect(basis)),
                menu(basis, words(basis.requirement().title()), editable, changed)));
        section.add(table);
        return Optional.of(section);
    }

    private static Div measure(LegalBasis basis) {
        Div cell = new Div(new Anchor(
                LegislationPages.MEASURES + "/" + basis.measure().id().value(),
                basis.measure().code() + " " + words(basis.measure().title())));
        cell.add(note(words(basis.measure().project().name())));
        if (basis.measure().archived()) {
            cell.add(new StateBadge(text("legislation.measure.archived"), Tone.NEUTRAL, Icon.ARCHIVE));
        }
        return cell;
    }

    private static Div requirement(LegalBasis basis) {
        Div cell = new Div(new Anchor(
                LegislationPages.address(basis.requirement().id()),
                words(basis.requirement().title())));
        if (!basis.requirement().reference().isEmpty()) {
            cell.add(note(basis.requirement().reference()));
        }
        return cell;
    }

    private static Div note(String words) {
        Div note = new Div(new Span(words));
        note.addClassName("fact-note");
        return note;
    }

    private static Component depends(LegalBasis basis) {
        return basis.depends().isEmpty() ? new Span(NOTHING) : LocalizedWords.paragraphs(basis.depends());
    }

    /** What was said of the effect, and a warning while the ground is lost and nobody has said anything. */
    private static Div effect(LegalBasis basis) {
        Div cell = new Div();
        basis.current().ifPresent(said -> {
            cell.add(new Span(ConstantWords.of("legislation.effect", said.effect())));
            cell.add(LocalizedWords.paragraphs(said.note()), note(said(said)));
        });
        if (basis.unassessed()) {
            cell.add(new StateBadge(text("legislation.unassessed"), Tone.WARNING));
        } else if (basis.current().isEmpty()) {
            cell.add(new Span(NOTHING));
        }
        return cell;
    }

    private static String said(EffectAssessment said) {
        return said.by().map(by -> by.name() + ", ").orElse("") + moment(said.at());
    }

    private Optional<RowMenu> menu(LegalBasis basis, String name, boolean editable, Runnable redraw) {
        RowMenu menu = new RowMenu(text("record.menu.of", name));
        menu.item(
                bases.mayAssess(basis), Icon.CHECK, text("legislation.assess"), () -> forms.assess(basis.id(), redraw));
        if (editable) {
            menu.item(Icon.EDIT, text("record.edit"), () -> forms.editDepends(basis.id(), redraw))
                    .item(Icon.DELETE, text("record.remove"), () -> {
                        Attempt.to(() -> bases.unlink(basis.id(), basis.version()));
                        redraw.run();
                    });
        }
        return menu.hasItems() ? Optional.of(menu) : Optional.empty();
    }
}
