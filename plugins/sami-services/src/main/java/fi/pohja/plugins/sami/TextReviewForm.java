package fi.pohja.plugins.sami;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.server.streams.UploadHandler;
import fi.pohja.plugins.sami.TextReview.Accepted;
import fi.pohja.plugins.sami.TextReview.Refused;
import fi.pohja.spi.PluginException;
import fi.pohja.spi.TenantContext;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.part.Fields;
import fi.pohja.ui.spi.part.Parts;
import fi.pohja.ui.spi.part.Typed;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes in a reviewer's file: what it would change is shown first, each refused row with its reason, and nothing is shown
 * to anybody before it is accepted.
 */
final class TextReviewForm extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private static final int MOST_BYTES = 5_000_000;
    private static final int MOST_REFUSED = 50;
    private static final int LONGEST_NAME = 120;
    private static final int ROWS_AT_ONCE = 10;
    private static final String WIDTH = "30rem";

    private final transient PageContext context;
    private final transient TextGaps gaps;
    private final transient ReviewedTexts reviewed;
    private final transient Runnable changed;
    private final Select<SamiLanguage> language = new Select<>();
    private final TextField reviewer;
    private final DatePicker day;
    private final Div said = new Div();

    /** @param changed called when texts were taken in or given up */
    TextReviewForm(PageContext context, TextGaps gaps, ReviewedTexts reviewed, Runnable changed) {
        this.context = context;
        this.gaps = gaps;
        this.reviewed = reviewed;
        this.changed = changed;
        language.setLabel(context.text("gaps.language"));
        language.setItems(SamiLanguage.values());
        language.setRenderer(new ComponentRenderer<>(TextGapsPage::name));
        language.setItemLabelGenerator(SamiLanguage::ownName);
        language.setValue(SamiLanguage.SE);
        language.addValueChangeListener(change -> said.removeAll());
        language.setWidthFull();
        language.setMaxWidth(WIDTH);
        reviewer = Fields.line(context, "gaps.review.by", LONGEST_NAME);
        reviewer.setHelperText(context.text("gaps.review.by.help"));
        reviewer.setErrorMessage(context.text("gaps.review.by.missing"));
        reviewer.setMaxWidth(WIDTH);
        day = Fields.day(context, "gaps.review.on");
        LocalDate today = context.call(TenantContext::today);
        day.setValue(today);
        day.setMax(today);
        day.setI18n(context.calendar()
                .setBadInputErrorMessage(context.text("gaps.review.on.missing"))
                .setMaxErrorMessage(context.text("gaps.review.on.missing")));
    }

    @Override
    protected Section initContent() {
        said.getElement().setAttribute("role", "status");
        said.setWidthFull();
        Button giveUp = Parts.button(context, "gaps.review.giveUp", this::askToGiveUp);
        giveUp.addThemeVariants(ButtonVariant.TERTIARY);
        return Parts.wide(
                context.text("gaps.review"),
                new Paragraph(context.text("gaps.review.lead")),
                language,
                reviewer,
                day,
                upload(),
                said,
                giveUp);
    }

    private Upload upload() {
        Upload upload = new Upload(UploadHandler.inMemory((file, content) -> read(content)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileExtensions(".csv");
        upload.setI18n(context.upload(
                context.text("gaps.review.file.add"),
                context.text("gaps.review.file.drop"),
                context.text("gaps.review.file")));
        upload.addFileRejectedListener(rejected -> fault(context.text("gaps.review.file")));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    private void read(byte[] content) {
        try {
            SamiLanguage chosen = language.getValue();
            show(context.call(call -> TextReview.read(call, content, chosen, gaps.lines(call, chosen))));
        } catch (PluginException refused) {
            fault(Objects.requireNonNullElse(refused.getMessage(), context.text("gaps.review.file")));
        }
    }

    private void fault(String sentence) {
        said.removeAll();
        Paragraph fault = new Paragraph(sentence);
        fault.getElement().setAttribute("role", "alert");
        said.add(fault);
    }

    private void show(TextReview review) {
        said.removeAll();
        said.add(new Paragraph(
                context.text("gaps.review.counts", review.accepted().size(), review.same(), review.passed())));
        if (!review.refused().isEmpty()) {
            said.add(refused(review));
        }
        if (!review.accepted().isEmpty()) {
            HorizontalLayout buttons = new HorizontalLayout(
                    Parts.primary(context, "gaps.review.accept", () -> accept(review)),
                    Parts.button(context, "cancel", said::removeAll));
            said.add(preview(review), buttons);
        }
    }

    private Component refused(TextReview review) {
        UnorderedList list = new UnorderedList();
        review.refused().stream().limit(MOST_REFUSED).map(this::line).forEach(list::add);
        return new Div(
                new Paragraph(
                        context.text("gaps.review.refused", review.refused().size())),
                list);
    }

    private ListItem line(Refused row) {
        return new ListItem(
                context.text("gaps.review.row", row.row(), row.key(), context.text("gaps.refused." + row.reason())));
    }

    private Grid<Accepted> preview(TextReview review) {
        String tag = SamiInterface.of(review.language()).tag();
        Grid<Accepted> grid = new Grid<>();
        grid.addColumn(text -> text.key().text().text(context.language()))
                .setHeader(context.text("gaps.review.meaning"))
                .setFlexGrow(2);
        grid.addComponentColumn(text -> marked(tag, text.before().orElse("–")))
                .setHeader(context.text("gaps.review.before"))
                .setFlexGrow(1);
        grid.addComponentColumn(text -> marked(tag, text.words()))
                .setHeader(context.text("gaps.review.after"))
                .setFlexGrow(2);
        grid.getElement().getThemeList().add("wrap-cell-content");
        grid.setItems(review.accepted());
        if (review.accepted().size() <= ROWS_AT_ONCE) {
            grid.setAllRowsVisible(true);
        } else {
            grid.setHeight("24rem");
        }
        return grid;
    }

    private static Span marked(String tag, String words) {
        Span span = new Span(words);
        span.getElement().setAttribute("lang", tag);
        return span;
    }

    private void accept(TextReview review) {
        reviewer.setInvalid(reviewer.getValue().isBlank());
        if (reviewer.isInvalid()) {
            reviewer.focus();
            return;
        }
        Optional<LocalDate> on = day.getOptionalValue();
        context.call(call -> {
            String by = Typed.line(call, reviewer.getValue(), LONGEST_NAME);
            LocalDate when = on.filter(date -> !date.isAfter(call.today()))
                    .orElseThrow(() -> Typed.fault(call, "gaps.review.on.missing"));
            reviewed.keep(call, review, by, when);
            return null;
        });
        said.removeAll();
        changed.run();
        Notification.show(context.text("gaps.review.accepted", review.accepted().size()));
    }

    private void askToGiveUp() {
        SamiLanguage chosen = language.getValue();
        Parts.ask(
                context,
                context.text("gaps.review.giveUp.sure", chosen.ownName()),
                context.text("gaps.review.giveUp.consequence"),
                "gaps.review.giveUp",
                () -> {
                    int gone = context.call(call -> reviewed.giveUp(call, chosen));
                    changed.run();
                    Notification.show(context.text("gaps.review.givenUp", gone));
                });
    }
}
