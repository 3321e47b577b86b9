package fi.pohja.web.record;

import static fi.pohja.web.i18n.Wording.moment;
import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fi.pohja.access.DeniedException;
import fi.pohja.audit.AuditLog;
import fi.pohja.plugin.DraftRules;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.spi.Finding;
import fi.pohja.web.pattern.FormColumn;
import fi.pohja.web.pattern.Icon;
import fi.pohja.work.Draft;
import fi.pohja.work.Drafts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of a record, in a sheet at the side of the page. What is typed is kept as a draft until it is stored or thrown
 * away; opened again, the form goes on from it and says so. When somebody else stored the record meanwhile, what only
 * one of the two changed is put together, and what both changed is shown side by side to choose from.
 *
 * <p>Add the fields in their order, say with {@link #typed} how they make what the feature wants, then {@link #edit} or
 * {@link #create}. Field names are those of the feature's draft record, so that its violations find their field.
 *
 * @param <D> what is typed: the feature's draft record
 */
public final class RecordForm<D> {

    private static final String WIDTH = "min(46rem, 100vw - 16px)";
    private static final String BASE = "base";
    private static final String TYPED = "typed";

    private final Drafts drafts;
    private final AuditLog audit;
    private final FormLabels labels;
    private final Dialog sheet = new Dialog();
    private final FormColumn column = new FormColumn();
    private final Div notices = new Div();
    private final Map<String, FormField<D, ?, ?>> fields = new LinkedHashMap<>();
    private Optional<UnaryOperator<D>> assemble = Optional.empty();
    private String draftName = "";
    private Optional<Integer> version = Optional.empty();
    private ObjectNode base = JsonNodeFactory.instance.objectNode();
    private final DraftRules.Reader reader = new DraftRules.Reader();
    private boolean kept;

    RecordForm(Drafts drafts, AuditLog audit, String type, String title) {
        this.drafts = drafts;
        this.audit = audit;
        labels = new FormLabels(type);
        sheet.setHeaderTitle(title);
        sheet.addClassName("form-sheet");
        sheet.setWidth(WIDTH);
        // The overlay keeps a margin of its own around what is set here.
        sheet.setHeight("calc(100dvh - 16px)");
        sheet.setTop("0");
        sheet.setLeft("calc(100vw - 16px - " + WIDTH + ")");
        sheet.setDraggable(false);
        sheet.setCloseOnOutsideClick(false);
        sheet.addDialogCloseActionListener(close -> leave());
        Button close = new Button(Icon.CLOSE.picture(), click -> leave());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(text("pattern.close"));
        sheet.getHeader().add(close);
        notices.addClassName("form-notices");
        sheet.add(notices, column);
    }

    /** Says at the top what the form is for. */
    public RecordForm<D> lead(String words) {
        Paragraph lead = new Paragraph(words);
        lead.addClassName("form-lead");
        sheet.addComponentAtIndex(0, lead);
        return this;
    }

    /** Begins a part with a heading of its own. */
    public RecordForm<D> part(String headingKey) {
        column.part(text(headingKey));
        return this;
    }

    /** Adds a field. Use {@link FormFields}, which knows the kinds there are. */
    <V, C, F extends Component & HasValue<?, C>> Typed<V> add(
            String name, boolean required, F component, Function<D, V> stored, FormField.Conversion<V, C> conversion) {
        String label = labels.of(name);
        if (required) {
            column.required(name, label, component);
        } else {
            column.optional(name, label, component);
        }
        FormField<D, V, C> field = new FormField<>(name, label, component, stored, conversion);
        fields.put(name, field);
        return field;
    }

    /** The kinds of fields, to add to this form. */
    public FormFields<D> fields() {
        return new FormFields<>(this);
    }

    /**
     * How the fields make what the feature wants.
     *
     * @param assemble given what was stored (or what a new record begins with), for what has no field
     */
    public RecordForm<D> typed(UnaryOperator<D> assemble) {
        this.assemble = Optional.of(assemble);
        return this;
    }

    /**
     * Opens the form for a stored record.
     *
     * @param draftName names the draft, such as {@code project/<id>}
     * @param read reads the record, now and again after a conflict
     * @param store hands over what was typed with the version it rests on
     * @param done called after it was stored
     */
    public void edit(String draftName, Supplier<Stored<D>> read, BiConsumer<D, Integer> store, Runnable done) {
        edit(draftName, text("record.save"), read, store, done);
    }

    /** As {@link #edit(String, Supplier, BiConsumer, Runnable)}, with a verb of its own on the button. */
    public void edit(
            String draftName, String verb, Supplier<Stored<D>> read, BiConsumer<D, Integer> store, Runnable done) {
        this.draftName = draftName;
        Stored<D> stored = read.get();
        version = Optional.of(stored.version());
        base = json(stored.draft());
        show(stored.draft());
        column.primary(verb, () -> {
            boolean through = submit(
                    typed -> store.accept(typed, version.orElseThrow()), stored.draft(), () -> merge(read.get()));
            finish(through, done);
        });
        open();
    }

    /**
     * Opens the form for a new record.
     *
     * @param draftName names the draft, such as {@code project/new}
     * @param beginning what the fields begin with
     */
    public void create(String draftName, D beginning, Consumer<D> store, Runnable done) {
        create(draftName, text("record.create"), beginning, store, done);
    }

    /** As {@link #create(String, Object, Consumer, Runnable)}, with a verb of its own on the button. */
    public void create(String draftName, String verb, D beginning, Consumer<D> store, Runnable done) {
        this.draftName = draftName;
        base = json(beginning);
        show(beginning);
        column.primary(
                verb, () -> finish(submit(store, beginning, () -> notice(Icon.WARNING, text("record.changed"))), done));
        open();
    }

    private void open() {
        column.secondary(text("record.cancel"), this::leave);
        drafts.find(draftName).ifPresent(this::restore);
        column.autosave(this::keep);
        sheet.open();
        fields.values().stream().findFirst().ifPresent(FormField::focus);
    }

    private boolean submit(Consumer<D> store, D begun, Runnable changedMeanwhile) {
        // Violations come out of here and are shown by the column at their fields.
        boolean[] through = {false};
        column.submit(() -> {
            D draft = assemble.orElseThrow().apply(begun);
            try {
                reader.store(() -> store.accept(draft));
                through[0] = true;
            } catch (DraftRules.NoticedException noticed) {
                warn(noticed.findings());
            } catch (ChangedMeanwhileException changed) {
                changedMeanwhile.run();
            } catch (DeniedException denied) {
                notice(Icon.WARNING, text("record.denied"));
            } catch (NotFoundException gone) {
                notice(Icon.WARNING, text("record.gone"));
            }
        });
        return through[0];
    }

    private void finish(boolean through, Runnable done) {
        if (through) {
            drafts.discard(draftName);
            sheet.close();
            List<Finding> hints = reader.hints();
            if (hints.isEmpty()) {
                Notice.done(text("record.saved"));
            } else {
                Notice.noted(text("record.saved") + " "
                        + hints.stream().map(this::sentence).collect(Collectors.joining(" ")));
            }
            done.run();
        }
    }

    /** What plugins' rules take for a slip: pressed again, it is stored all the same. */
    private void warn(List<Finding> warnings) {
        UnorderedList list = new UnorderedList();
        warnings.forEach(warning -> list.add(new ListItem(sentence(warning))));
        notice(Icon.WARNING, text("record.warned"), list);
        notices.getElement().callJsFunction("scrollIntoView");
    }

    private String sentence(Finding finding) {
        return fields.containsKey(finding.field())
                ? fields.get(finding.field()).label() + ": " + finding.text()
                : finding.text();
    }

    private void leave() {
        sheet.close();
        if (kept) {
            Notice.done(text("record.draft.kept"));
        }
    }

    private void keep() {
        ObjectNode draft = JsonNodeFactory.instance.objectNode();
        draft.set(BASE, base);
        draft.set(TYPED, typedJson());
        drafts.save(draftName, draft.toString(), version);
        kept = true;
    }

    private void restore(Draft draft) {
        JsonNode json = JsonMapper.shared().readTree(draft.json());
        ObjectNode begun = base;
        Optional<Integer> stored = version;
        if (json.get(BASE) instanceof ObjectNode earlier && json.get(TYPED) instanceof ObjectNode typed) {
            base = earlier;
            version = draft.baseVersion().or(() -> stored);
            showJson(typed);
            Button discard = new Button(text("record.draft.discard"), click -> {
                drafts.discard(draftName);
                base = begun;
                version = stored;
                showJson(begun);
                kept = false;
                notices.removeAll();
            });
            discard.addThemeVariants(ButtonVariant.TERTIARY);
            notice(Icon.DRAFT, text("record.draft.restored", moment(draft.savedAt())), discard);
        }
    }

    /** Puts together what is typed and what somebody else stored meanwhile. */
    private void merge(Stored<D> latest) {
        ObjectNode theirs = json(latest.draft());
        ObjectNode mine = typedJson();
        List<Conflict.Row> both = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        column.fill(() -> fields.forEach((name, field) -> {
            JsonNode stored = theirs.get(name);
            JsonNode typed = mine.get(name);
            boolean changedByOther = !stored.equals(base.get(name));
            boolean changedHere = !typed.equals(base.get(name));
            if (changedByOther && !stored.equals(typed)) {
                if (changedHere) {
                    both.add(new Conflict.Row(
                            field.label(), field.words(stored), field.words(typed), () -> field.show(stored)));
                } else {
                    field.show(stored);
                    taken.add(field.label());
                }
            }
        }));
        base = theirs;
        version = Optional.of(latest.version());
        keep();
        notices.removeAll();
        Conflict conflict =
                new Conflict(audit.history(latest.id(), 0, 1).stream().findFirst(), both, taken);
        notices.add(conflict);
        conflict.focus();
    }

    private void notice(Icon icon, String words, Component... more) {
        Div notice = new Div(icon.picture(), new Span(words));
        notice.addClassName("form-notice");
        notice.getElement().setAttribute("role", "status");
        notice.add(more);
        notices.removeAll();
        notices.add(notice);
    }

    private void show(D draft) {
        column.fill(() -> fields.values().forEach(field -> field.show(draft)));
    }

    private void showJson(ObjectNode values) {
        column.fill(() -> fields.forEach((name, field) -> {
            JsonNode value = values.get(name);
            if (value != null) {
                field.show(value);
            }
        }));
    }

    private ObjectNode json(D draft) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, field) -> json.set(name, field.json(draft)));
        return json;
    }

    private ObjectNode typedJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, field) -> json.set(name, field.json()));
        return json;
    }
}
