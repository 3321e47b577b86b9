package fi.pohja.web.importing;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import fi.pohja.importing.Import;
import fi.pohja.importing.ImportColumn;
import fi.pohja.importing.ImportFile;
import fi.pohja.importing.ImportOption;
import fi.pohja.importing.ImportRun;
import fi.pohja.importing.Imports;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violation;
import fi.pohja.spreadsheet.Cell;
import fi.pohja.web.pattern.DataTable;
import fi.pohja.web.pattern.FormColumn;
import fi.pohja.web.record.Notice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the columns of a file mean, with its first rows to look at. */
final class ColumnChoice extends Div {

    private static final int SAMPLE_COLUMNS = 12;

    private final transient Imports imports;
    private final transient ImportRun run;
    private FormColumn form = new FormColumn();
    private final Map<String, Select<Integer>> columns = new LinkedHashMap<>();
    private final Map<String, Select<ImportOption.Choice>> options = new LinkedHashMap<>();
    private int sheet;

    ColumnChoice(Imports imports, ImportRun run) {
        this.imports = imports;
        this.run = run;
        this.sheet = run.sheet();
        addClassName("import-step");
        show();
    }

    private void show() {
        ImportFile file = imports.file(run.id(), sheet);
        Import<?> kind = imports.kinds().stream()
                .filter(candidate -> candidate.kind().equals(run.kind()))
                .findFirst()
                .orElseThrow();
        removeAll();
        columns.clear();
        options.clear();
        add(new Paragraph(text(file.remembered() ? "imports.columns.remembered" : "imports.columns.guessed")));
        if (!file.encoding().isEmpty()) {
            add(quiet(text("imports.encoding", file.encoding())));
        }
        if (!file.merged().isEmpty()) {
            add(new Paragraph(text("imports.merged", String.join(", ", file.merged()))));
        }
        if (file.sheets().size() > 1) {
            add(sheets(file));
        }
        add(sample(file));
        form = new FormColumn();
        for (ImportOption option : kind.options()) {
            form.required(option.key(), name(option.key()), option(option));
        }
        List<Integer> offered = new ArrayList<>();
        offered.add(-1);
        IntStream.range(0, file.heading().cells().size()).forEach(offered::add);
        for (ImportColumn column : kind.columns()) {
            Select<Integer> select = new Select<>();
            select.setItems(offered);
            select.setItemLabelGenerator(at -> at < 0 ? text("imports.column.none") : heading(file, at));
            select.setValue(file.mapping().getOrDefault(column.key(), -1));
            columns.put(column.key(), select);
            if (column.required()) {
                form.required(column.key(), name(column.key()), select);
            } else {
                form.optional(column.key(), name(column.key()), select);
            }
        }
        add(form);
    }

    private Select<ImportOption.Choice> option(ImportOption option) {
        Select<ImportOption.Choice> select = new Select<>();
        select.setItems(option.choices());
        select.setItemLabelGenerator(choice -> words(choice.label()));
        String chosen = run.options().getOrDefault(option.key(), "");
        option.choices().stream()
                .filter(choice -> choice.value().equals(chosen))
                .findFirst()
                .ifPresent(select::setValue);
        options.put(option.key(), select);
        return select;
    }

    private Select<Integer> sheets(ImportFile file) {
        Select<Integer> select = new Select<>();
        select.setLabel(text("imports.sheet"));
        select.setItems(IntStream.range(0, file.sheets().size()).boxed().toList());
        select.setItemLabelGenerator(at -> file.sheets().get(at));
        select.setValue(sheet);
        select.addValueChangeListener(change -> {
            int before = sheet;
            sheet = change.getValue();
            try {
                show();
            } catch (InvalidException noTable) {
                sheet = before;
                show();
                Notice.refused(text("violation.sheet.heading"));
            }
        });
        return select;
    }

    private DataTable sample(ImportFile file) {
        int width = Math.min(SAMPLE_COLUMNS, file.heading().cells().size());
        DataTable table = new DataTable(
                text("imports.sample"),
                IntStream.range(0, width)
                        .mapToObj(at -> DataTable.Column.words(heading(file, at)))
                        .toList());
        file.sample()
                .forEach(row -> table.row(IntStream.range(0, width)
                        .mapToObj(row::cell)
                        .map(Cell::text)
                        .toList()));
        return table;
    }

    private static String heading(ImportFile file, int at) {
        String heading = file.heading().cell(at).text();
        return heading.isEmpty() ? text("imports.column.number", at + 1) : heading;
    }

    private String name(String key) {
        return text("import." + run.kind() + "." + key);
    }

    private static Paragraph quiet(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("quiet");
        return paragraph;
    }

    /** Hands over what was chosen; faults are shown at their fields. */
    boolean store() {
        Map<String, Integer> mapping = new HashMap<>();
        columns.forEach((key, select) -> {
            Integer at = select.getValue();
            if (at != null && at >= 0) {
                mapping.put(key, at);
            }
        });
        Map<String, String> chosen = new HashMap<>();
        options.forEach((key, select) -> {
            ImportOption.Choice choice = select.getValue();
            if (choice != null) {
                chosen.put(key, choice.value());
            }
        });
        form.clearFaults();
        try {
            imports.arrange(run.id(), sheet, mapping, chosen);
            return true;
        } catch (InvalidException invalid) {
            List<Violation> faults = invalid.violations();
            form.showFaults(faults);
            return false;
        }
    }
}
