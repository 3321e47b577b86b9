package fi.pohja.web.organisation;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fi.pohja.organisation.Bodies;
import fi.pohja.organisation.Body;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.Composition;
import fi.pohja.organisation.CompositionFinding;
import fi.pohja.organisation.Compositions;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.pattern.DataTable;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.pattern.Tone;
import fi.pohja.web.programme.Redrawn;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.Facts;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is laid down for a body, and where it is not like that. */
@Singleton
@Order(0)
final class CompositionTab implements BodyTab {

    private final Compositions compositions;
    private final Bodies bodies;
    private final RecordForms forms;

    CompositionTab(Compositions compositions, Bodies bodies, RecordForms forms) {
        this.compositions = compositions;
        this.bodies = bodies;
        this.forms = forms;
    }

    @Override
    public String key() {
        return "composition";
    }

    @Override
    public String titleKey() {
        return "composition.title";
    }

    @Override
    public Component of(Body body) {
        return new Redrawn((place, redraw) -> place.add(findings(body.id()), rules(body, redraw)));
    }

    private Section findings(BodyId body) {
        Section section = new Section(text("composition.findings"));
        List<CompositionFinding> found = compositions.findings(body);
        if (found.isEmpty()) {
            section.add(
                    compositions.of(body).equals(Composition.none())
                            ? new Paragraph(text("composition.unchecked"))
                            : new Paragraph(new StateBadge(text("composition.fine"), Tone.SUCCESS)));
            return section;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("plain-list", "finding-list");
        found.forEach(finding -> list.add(new ListItem(
                new StateBadge(text("composition.kind." + finding.kind()), tone(finding)),
                new Span(" "
                        + text(
                                "composition.finding." + finding.kind(),
                                words(finding.who()),
                                is(finding),
                                finding.should())))));
        section.add(list);
        return section;
    }

    private static Tone tone(CompositionFinding finding) {
        return finding.kind() == CompositionFinding.Kind.TERM_ENDS ? Tone.INFO : Tone.WARNING;
    }

    private static String is(CompositionFinding finding) {
        return switch (finding.kind()) {
            case TERM_OVER, TERM_ENDS -> date(LocalDate.parse(finding.is()));
            default -> finding.is();
        };
    }

    private Section rules(Body body, Runnable redraw) {
        Composition laidDown = compositions.of(body.id());
        Section section = new Section(text("composition.rules"))
                .adding(
                        OrganisationForm.allowed() && body.archivedAt().isEmpty(),
                        text("composition.edit"),
                        () -> edit(body.id(), redraw));
        if (laidDown.equals(Composition.none())) {
            section.add(new Paragraph(text("composition.none")));
            return section;
        }
        section.add(new Facts()
                .fact(text("composition.field.maxMembers"), number(laidDown.maxMembers()))
                .fact(text("composition.field.termYears"), number(laidDown.termYears()))
                .fact(text("composition.field.meetingsAYear"), number(laidDown.meetingsAYear()))
                .fact(
                        text("composition.field.staffExcluded"),
                        text(laidDown.staffExcluded() ? "record.yes" : "record.no"))
                .fact(
                        text("composition.field.statutoryExcluded"),
                        text(laidDown.statutoryExcluded() ? "record.yes" : "record.no")));
        if (!laidDown.groups().isEmpty()) {
            DataTable table = new DataTable(
                    text("composition.field.groups"),
                    List.of(
                            DataTable.Column.words(text("body.member.field.group")),
                            DataTable.Column.numbers(text("composition.least")),
                            DataTable.Column.numbers(text("composition.most"))));
            laidDown.groups()
                    .forEach(
                            rule -> table.row(List.of(words(rule.group()), number(rule.least()), number(rule.most()))));
            section.add(table);
        }
        Div texts = new Div();
        part(texts, "composition.field.eligibility", laidDown.eligibility());
        part(texts, "composition.field.fee", laidDown.fee());
        section.add(texts);
        return section;
    }

    private static void part(Div texts, String key, LocalizedText words) {
        if (!words.isEmpty()) {
            texts.add(new Facts().fact(text(key), LocalizedWords.paragraphs(words)));
        }
    }

    private static String number(Optional<Integer> number) {
        return number.map(String::valueOf).orElse("");
    }

    private void edit(BodyId body, Runnable done) {
        RecordForm<Composition> form = forms.form("composition", "composition.edit");
        FormFields<Composition> fields = form.fields();
        Typed<Optional<Integer>> most = fields.count("maxMembers", false, Composition::maxMembers);
        Typed<Optional<Integer>> years = fields.count("termYears", false, Composition::termYears);
        Typed<Optional<Integer>> meetings = fields.count("meetingsAYear", false, Composition::meetingsAYear);
        Typed<Boolean> staff = fields.flag("staffExcluded", Composition::staffExcluded);
        Typed<Boolean> statutory = fields.flag("statutoryExcluded", Composition::statutoryExcluded);
        Typed<List<String>> groups = fields.lines(
                "groups",
                false,
                stored -> stored.groups().stream().map(GroupLines::line).toList());
        groups.help(text("composition.groups.help"));
        Typed<LocalizedText> eligibility = fields.paragraphs("eligibility", false, Composition::eligibility);
        Typed<LocalizedText> fee = fields.paragraphs("fee", false, Composition::fee);
        form.typed(stored -> new Composition(
                        most.value(),
                        years.value(),
                        meetings.value(),
                        staff.value(),
                        statutory.value(),
                        eligibility.value(),
                        fee.value(),
                        GroupLines.rules(groups.value(), stored.groups())))
                .edit(
                        "composition/" + body.value(),
                        () -> new Stored<>(
                                body.value(),
                                compositions.of(body),
                                bodies.open(body).version()),
                        (typed, version) -> compositions.change(body, version, typed),
                        done);
    }
}
