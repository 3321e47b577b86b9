package fi.pohja.web.pattern;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.di.Instantiator;
import fi.pohja.listing.Archived;
import fi.pohja.spreadsheet.ExportTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A list of records that filters as one types, remembers filter, sort order and columns in the address, counts what it
 * shows, keeps views of it by name, does things to several rows at once, and opens a record beside it or as a page of its
 * own.
 *
 * <p>Build it with {@link #link}, {@link #column}, {@link #choice} and {@link #action}, then add it to the view; rows are
 * read when it is shown, page by page.
 */
public final class ListDetail<T> extends Div {

    private static final String WORDS = "q";
    private static final String SORT = "sort";
    private static final String COLUMNS = "columns";
    private static final String DESCENDING = "-";
    private static final int TYPING_PAUSE_MILLIS = 200;
    private static final int PAGE = 200;

    /** How many rows go to the browser at once: somewhat more than a screen shows. */
    private static final int ROWS = 30;

    private static final String CELL = "<span class=\"list-cell\" .innerHTML=\"${item.markup}\"></span>";

    /** What one takes in, and what one action goes through while one waits. */
    private static final int MOST_SELECTED = 1_000;

    private final ListRows<T> rows;
    private final Grid<T> grid = new Grid<>();
    private final TextField words = new TextField();
    private final Map<String, Select<Option>> choices = new LinkedHashMap<>();
    private final Map<String, Grid.Column<T>> columns = new LinkedHashMap<>();
    private final Set<String> hiddenAtFirst = new java.util.LinkedHashSet<>();
    private final Map<String, MenuItem> columnItems = new LinkedHashMap<>();
    private final Map<String, ListExport.Value<T>> values = new LinkedHashMap<>();
    private final Div tools = new Div();
    private final Div ending = new Div();
    private final Span count = new Span();
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private final MenuItem columnMenu;
    private final CallbackDataProvider<T, Void> data;
    private Component whenEmpty;
    private Optional<Function<T, String>> name = Optional.empty();
    private Optional<Selection<T>> selection = Optional.empty();
    private Optional<ViewsMenu> views = Optional.empty();
    private boolean restoring;

    /** One value of a filter, with its words. */
    public record Option(String value, String words) {}

    /**
     * @param label what the list lists, for assistive technology, such as "Hankkeet"
     * @param whenEmpty shown in place of the list while there is nothing at all
     */
    public ListDetail(String label, ListRows<T> rows, EmptyState whenEmpty) {
        this.rows = rows;
        this.whenEmpty = whenEmpty;
        addClassName("list-detail");
        words.setPlaceholder(text("pattern.list.filter"));
        words.setAriaLabel(text("pattern.list.filter"));
        words.setPrefixComponent(Icon.SEARCH.picture());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        words.addValueChangeListener(change -> changed(WORDS, change.getValue().strip()));
        words.addClassName("list-words");
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        columnMenu = menu.addItem(Icon.COLUMNS.picture());
        columnMenu.setAriaLabel(text("pattern.list.columns"));
        menu.addItem(Icon.DOWNLOAD.picture()).setAriaLabel(text("pattern.export"));
        ListExport.into(menu.getItems().getLast().getSubMenu(), label, this::exported);
        count.addClassName("list-count");
        count.getElement().setAttribute("role", "status");
        tools.addClassName("list-tools");
        ending.addClassName("list-ending");
        ending.add(count, menu);
        tools.add(words, ending);
        grid.getElement().setAttribute("aria-label", label);
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setColumnReorderingAllowed(true);
        grid.setPageSize(ROWS);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setMultiSort(true, Grid.MultiSortPriority.PREPEND);
        data = DataProvider.fromCallbacks(this::fetch, this::size);
        grid.addSortListener(change -> {
            if (!restoring) {
                UrlState.current().write(SORT, sortParameter());
                views.ifPresent(ViewsMenu::refresh);
            }
        });
        layout.setMaster(grid);
        layout.addClassName("list-body");
        add(tools, layout);
    }

    /** Adds the column that names the record and leads to its page. Comes first. */
    public ListDetail<T> link(String key, String heading, Function<T, String> name, Function<T, String> address) {
        Grid.Column<T> column = drawn(row -> {
            Anchor link = new Anchor(address.apply(row), name.apply(row));
            link.addClassName("list-name");
            return link;
        });
        column.setFlexGrow(3).setWidth("14rem").setFrozen(false);
        values.put(key, ListExport.Value.words(heading, name));
        this.name = Optional.of(name);
        return add(key, heading, column);
    }

    /** Adds a column of words; long ones take more lines, since a cut name or date is of no use. */
    public ListDetail<T> column(String key, String heading, Function<T, String> words) {
        values.put(key, ListExport.Value.words(heading, words));
        name = name.or(() -> Optional.of(words));
        return add(key, heading, grid.addColumn(words::apply).setFlexGrow(1).setWidth("9rem"));
    }

    /** Adds a column of numbers or amounts, already written in the reader's language: right aligned. */
    public ListDetail<T> numbers(String key, String heading, Function<T, String> number) {
        Grid.Column<T> column = grid.addColumn(number::apply)
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("9rem");
        column.setPartNameGenerator(row -> "numeric");
        values.put(key, ListExport.Value.number(heading, number));
        return add(key, heading, column);
    }

    /** Adds a column of components that only show something, such as badges; they are written as {@link Markup}. */
    public ListDetail<T> components(String key, String heading, Function<T, ? extends Component> component) {
        values.put(
                key,
                ListExport.Value.words(
                        heading, row -> component.apply(row).getElement().getTextRecursively()));
        return add(key, heading, drawn(component).setFlexGrow(0).setWidth("12rem"));
    }

    private Grid.Column<T> drawn(Function<T, ? extends Component> component) {
        return grid.addColumn(LitRenderer.<T>of(CELL).withProperty("markup", row -> Markup.of(component.apply(row))));
    }

    /**
     * Makes a column as wide as its words need.
     *
     * @param width in CSS, such as {@code 9rem}
     */
    public ListDetail<T> width(String key, String width) {
        column(key).setWidth(width);
        return this;
    }

    /** Hides a column until the reader asks for it. */
    public ListDetail<T> hidden(String key) {
        hiddenAtFirst.add(key);
        show(key, false);
        return this;
    }

    /** Lets the reader sort by these columns; the feature is asked with their keys. */
    public ListDetail<T> sortable(String... keys) {
        for (String key : keys) {
            column(key).setSortable(true).setSortProperty(key);
        }
        return this;
    }

    /** Adds a filter with a fixed set of values; "all" is added by the list. */
    public ListDetail<T> choice(String key, String label, List<Option> options) {
        return choice(key, label, text("pattern.list.all"), options);
    }

    /** Adds the choice of what is archived, {@link ListRequest#archived}; what is in use is shown without it. */
    public ListDetail<T> archive() {
        String archived = text("pattern.list.archived");
        return choice(
                ListRequest.ARCHIVED,
                archived,
                text("pattern.list.hidden"),
                List.of(new Option(Archived.ARCHIVED.name(), archived)));
    }

    private ListDetail<T> choice(String key, String label, String unchosen, List<Option> options) {
        Option all = new Option("", unchosen);
        List<Option> offered = new ArrayList<>(options);
        offered.addFirst(all);
        Select<Option> select = new Select<>();
        select.setAriaLabel(label);
        select.setItemLabelGenerator(option -> option.equals(all) ? label + ": " + option.words() : option.words());
        select.setItems(offered);
        select.setValue(all);
        select.addClassName("list-choice");
        select.addValueChangeListener(change -> changed(key, change.getValue().value()));
        choices.put(key, select);
        tools.addComponentAtIndex(choices.size(), select);
        return this;
    }

    /**
     * Opens records beside the list: a click on a row, or Enter, shows {@code detail}; Escape or the close button shows
     * the list alone.
     */
    public ListDetail<T> beside(Function<T, ? extends Component> detail) {
        layout.setDetailSize("26rem", false);
        layout.setMasterSize("20rem", true);
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        grid.addSelectionListener(selection -> selection
                .getFirstSelectedItem()
                .ifPresentOrElse(row -> layout.setDetail(framed(detail.apply(row))), this::close));
        layout.addDetailEscapePressListener(escape -> grid.deselectAll());
        layout.addBackdropClickListener(click -> grid.deselectAll());
        return this;
    }

    /**
     * Lets the reader tick rows and do this to all of them at once; comes after the column that names the record. What was
     * ticked is forgotten when the list is filtered otherwise or {@link #refresh read anew}.
     *
     * @param label a verb
     * @param action gets the rows in the order they were ticked, at least one
     */
    public ListDetail<T> action(Icon icon, String label, Consumer<List<T>> action) {
        Selection<T> chosen = selection.orElseGet(() -> {
            Function<T, String> named = name.orElseThrow(() -> new IllegalStateException("No column names the rows"));
            Selection<T> made = new Selection<>(grid, named, this::everything);
            List<Grid.Column<T>> order = new ArrayList<>(grid.getColumns());
            order.addFirst(order.removeLast());
            grid.setColumnOrder(order);
            addComponentAtIndex(1, made);
            selection = Optional.of(made);
            return made;
        });
        chosen.action(icon, label, action);
        return this;
    }

    private List<T> everything() {
        List<T> all = new ArrayList<>();
        List<T> page;
        do {
            page = rows.rows(request(sorts(), all.size(), PAGE));
            all.addAll(page);
        } while (page.size() == PAGE && all.size() < MOST_SELECTED);
        return all;
    }

    /** Reads the rows anew, for instance after one was added. */
    public void refresh() {
        selection.ifPresent(Selection::clear);
        data.refreshAll();
        showCount();
    }

    /** The filter and order shown, for an export of what is seen: everything, without paging. */
    public ListRequest seen() {
        return request(sorts(), 0, Integer.MAX_VALUE);
    }

    /** What is seen, as a table: the columns shown, the rows that match in their order. */
    private ExportTable exported(String name) {
        return ListExport.table(
                name,
                values.entrySet().stream()
                        .filter(entry -> column(entry.getKey()).isVisible())
                        .map(Map.Entry::getValue)
                        .toList(),
                rows,
                seen());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        restore();
        grid.setDataProvider(data);
        showCount();
        if (views.isEmpty()) {
            SavedViews kept = Instantiator.get(event.getUI()).getOrCreate(SavedViews.class);
            ViewsMenu menu = new ViewsMenu(kept, UrlState.current().path(), this::parameters, this::show);
            ending.add(menu);
            views = Optional.of(menu);
        }
    }

    /** Shows what the address says; what it does not say is as the list comes. */
    private void restore() {
        restoring = true;
        UrlState address = UrlState.current();
        words.setValue(address.read(WORDS).orElse(""));
        choices.forEach((key, select) -> {
            String wanted = address.read(key).orElse("");
            List<Option> options = select.getListDataView().getItems().toList();
            select.setValue(options.stream()
                    .filter(option -> option.value().equals(wanted))
                    .findFirst()
                    .orElse(options.getFirst()));
        });
        address.read(COLUMNS)
                .ifPresentOrElse(
                        this::showOnly, () -> columns.keySet().forEach(key -> show(key, !hiddenAtFirst.contains(key))));
        sortBy(address.read(SORT).orElse(""));
        restoring = false;
    }

    private Stream<String> parameterNames() {
        return Stream.concat(Stream.of(WORDS, SORT, COLUMNS), choices.keySet().stream());
    }

    /** What the address says about this list. */
    private Map<String, String> parameters() {
        Map<String, String> said = new LinkedHashMap<>();
        parameterNames().forEach(key -> UrlState.current().read(key).ifPresent(value -> said.put(key, value)));
        return said;
    }

    private void show(Map<String, String> parameters) {
        parameterNames().forEach(key -> UrlState.current().write(key, parameters.getOrDefault(key, "")));
        restore();
        refresh();
        views.ifPresent(ViewsMenu::refresh);
    }

    private ListDetail<T> add(String key, String heading, Grid.Column<T> column) {
        column.setKey(key).setHeader(heading).setResizable(true).setSortable(false);
        columns.put(key, column);
        MenuItem item = columnMenu.getSubMenu().addItem(heading, click -> {
            show(key, click.getSource().isChecked());
            rememberColumns();
        });
        item.setCheckable(true);
        item.setChecked(true);
        item.setKeepOpen(true);
        columnItems.put(key, item);
        return this;
    }

    private Grid.Column<T> column(String key) {
        return Optional.ofNullable(columns.get(key))
                .orElseThrow(() -> new IllegalArgumentException("The list has no column " + key));
    }

    private void show(String key, boolean shown) {
        column(key).setVisible(shown);
        Optional.ofNullable(columnItems.get(key)).ifPresent(item -> item.setChecked(shown));
    }

    private void showOnly(String parameter) {
        Set<String> wanted = Set.of(parameter.split(","));
        columns.keySet().forEach(key -> show(key, wanted.contains(key)));
    }

    private void rememberColumns() {
        boolean usual = columns.entrySet().stream()
                .allMatch(entry -> entry.getValue().isVisible() != hiddenAtFirst.contains(entry.getKey()));
        String shown = columns.entrySet().stream()
                .filter(entry -> entry.getValue().isVisible())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(","));
        UrlState.current().write(COLUMNS, usual ? "" : shown);
        views.ifPresent(ViewsMenu::refresh);
    }

    private void changed(String parameter, String value) {
        if (!restoring) {
            UrlState.current().write(parameter, value);
            refresh();
            views.ifPresent(ViewsMenu::refresh);
        }
    }

    private void showCount() {
        int shown = rows.count(request(List.of(), 0, 0));
        boolean filtered = !words.getValue().isBlank() || !chosen().isEmpty();
        boolean nothing = shown == 0 && !filtered;
        count.setText(text(filtered ? "pattern.list.found" : "pattern.list.count", shown));
        tools.setVisible(!nothing);
        showInMaster(nothing ? whenEmpty : shown == 0 ? noHits() : grid);
    }

    private void showInMaster(Component component) {
        if (!component.equals(layout.getMaster())) {
            layout.setMaster(component);
        }
    }

    private Component noHits() {
        return new EmptyState(Icon.FILTER, text("pattern.list.no.hits")).step(text("pattern.list.clear"), () -> {
            Map<String, String> kept = parameters();
            kept.keySet().removeIf(key -> key.equals(WORDS) || choices.containsKey(key));
            show(kept);
        });
    }

    private void close() {
        layout.setDetail(null);
    }

    private Component framed(Component detail) {
        Button close = new Button(Icon.CLOSE.picture(), click -> grid.deselectAll());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(text("pattern.close"));
        close.addClassName("list-close");
        Div frame = new Div(close, detail);
        frame.addClassName("list-beside");
        return frame;
    }

    private Stream<T> fetch(Query<T, Void> query) {
        List<ListRequest.Sort> sort = query.getSortOrders().stream()
                .map(order -> new ListRequest.Sort(order.getSorted(), order.getDirection() == SortDirection.DESCENDING))
                .toList();
        return rows.rows(request(sort, query.getOffset(), query.getLimit())).stream();
    }

    private int size(Query<T, Void> query) {
        return rows.count(request(List.of(), query.getOffset(), query.getLimit()));
    }

    private ListRequest request(List<ListRequest.Sort> sort, int offset, int limit) {
        return new ListRequest(words.getValue().strip(), chosen(), sort, offset, limit);
    }

    private Map<String, String> chosen() {
        return choices.entrySet().stream()
                .filter(entry -> !entry.getValue().getValue().value().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getValue().value()));
    }

    private List<ListRequest.Sort> sorts() {
        return grid.getSortOrder().stream()
                .map(order -> new ListRequest.Sort(
                        order.getSorted().getKey(), order.getDirection() == SortDirection.DESCENDING))
                .toList();
    }

    private String sortParameter() {
        return sorts().stream()
                .map(sort -> sort.descending() ? DESCENDING + sort.key() : sort.key())
                .collect(Collectors.joining(","));
    }

    private void sortBy(String parameter) {
        grid.sort(Arrays.stream(parameter.split(","))
                .map(part -> new ListRequest.Sort(
                        part.startsWith(DESCENDING) ? part.substring(1) : part, part.startsWith(DESCENDING)))
                .filter(sort ->
                        columns.containsKey(sort.key()) && column(sort.key()).isSortable())
                .map(sort -> new com.vaadin.flow.component.grid.GridSortOrder<>(
                        column(sort.key()), sort.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING))
                .toList());
    }
}
