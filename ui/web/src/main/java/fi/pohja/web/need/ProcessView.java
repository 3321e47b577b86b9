package fi.pohja.web.need;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import fi.pohja.need.ProcessStep;
import fi.pohja.need.ProcessStep.Felt;
import fi.pohja.need.ServiceProcesses;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.programme.RecordTable;
import fi.pohja.web.programme.Section;
import fi.pohja.web.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import java.util.Optional;

/** Needs as steps of services' processes across units: where services fall apart. */
@Prototype
@Route(value = NeedPages.PROCESS, layout = MainLayout.class)
public class ProcessView extends Div {

    private static final long serialVersionUID = 1L;

    ProcessView(ServiceProcesses processes) {
        add(new PageHeader(text("needs.process"))
                .under(text("needs.title"), NeedPages.NEEDS)
                .lead(text("needs.process.lead")));
        List<ProcessStep> steps = processes.steps();
        if (steps.isEmpty()) {
            add(new EmptyState(Icon.PARTICIPATION, text("needs.process.none")));
            return;
        }
        List<ProcessStep> between =
                steps.stream().filter(ProcessStep::betweenUnits).toList();
        Section first = new Section(text("needs.process.between", between.size()));
        first.add(
                between.isEmpty()
                        ? new Paragraph(text("needs.process.between.none"))
                        : table(text("needs.process.between", between.size()), between, true));
        add(first);
        List<ProcessStep> others =
                steps.stream().filter(step -> !step.betweenUnits()).toList();
        if (!others.isEmpty()) {
            add(new Section(text("needs.process.others"), table(text("needs.process.others"), others, false)));
        }
    }

    private static RecordTable table(String caption, List<ProcessStep> steps, boolean heldOnly) {
        RecordTable table = new RecordTable(
                        caption,
                        List.of(
                                text("needs.process.step"),
                                text("needs.process.bottlenecks"),
                                text("needs.process.needs"),
                                text(heldOnly ? "needs.process.held" : "needs.process.units")),
                        false)
                .numeric(1)
                .numeric(2);
        for (ProcessStep step : steps) {
            table.row(
                    List.of(
                            new Div(new Div(new Anchor(
                                    NeedsView.feltAt(step.service(), step.processStep()),
                                    NeedWords.step(step.service(), step.processStep())))),
                            new Span(String.valueOf(step.bottlenecks())),
                            new Span(String.valueOf(step.needs())),
                            units(heldOnly ? step.held() : step.units(), heldOnly)),
                    Optional.empty());
        }
        return table;
    }

    private static UnorderedList units(List<Felt> felt, boolean bottlenecks) {
        UnorderedList list = new UnorderedList();
        list.addClassName("process-units");
        for (Felt one : felt) {
            Span count = new Span(String.valueOf(bottlenecks ? one.bottlenecks() : one.bottlenecks() + one.needs()));
            count.addClassName("quiet");
            list.add(new ListItem(
                    one.unit()
                            .<Component>map(unit ->
                                    new Anchor("organisations/" + unit.id().value(), words(unit.name())))
                            .orElseGet(() -> new Span(text("needs.process.nobody"))),
                    count));
        }
        return list;
    }
}
