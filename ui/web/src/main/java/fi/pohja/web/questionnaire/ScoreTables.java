package fi.pohja.web.questionnaire;

import static fi.pohja.web.i18n.Wording.number;
import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fi.pohja.questionnaire.Questionnaire;
import fi.pohja.questionnaire.QuestionnaireKind;
import fi.pohja.questionnaire.Results;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.chart.Chart;
import fi.pohja.web.pattern.DataTable;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.LocalizedWords;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What was answered: a line for each statement over time, and a table of groups for the last quarter. */
final class ScoreTables {

    private ScoreTables() {}

    static Div of(Questionnaire questionnaire, Results results) {
        Section section = new Section(text("questionnaire.tab.results"));
        if (results.quarters().isEmpty()) {
            section.add(new Paragraph(text("questionnaire.results.none")));
            return section;
        }
        String title = LocalizedWords.words(questionnaire.title());
        section.add(new Chart(
                        title,
                        summary(questionnaire, results),
                        option(questionnaire, results),
                        () -> overTime(questionnaire, results))
                .source(text("questionnaire.unit")));
        section.add(groups(questionnaire, results));
        if (questionnaire.kind() == QuestionnaireKind.SURVEY) {
            section.add(new Paragraph(text("questionnaire.small")));
        }
        return section;
    }

    private static String summary(Questionnaire questionnaire, Results results) {
        List<Results.Cell> last = results.all().getLast();
        List<String> parts = new ArrayList<>();
        for (int place = 0; place < last.size(); place++) {
            parts.add(LocalizedWords.words(questionnaire.statements().get(place)) + ": " + words(last.get(place)));
        }
        return results.quarters().getLast() + ". " + String.join(". ", parts);
    }

    private static ObjectNode option(Questionnaire questionnaire, Results results) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        ObjectNode option = json.objectNode();
        option.putObject("tooltip").put("trigger", "axis");
        option.putObject("legend").put("bottom", 0).put("type", "scroll");
        option.putObject("grid").put("left", 8).put("right", 16).put("top", 24).put("bottom", 48);
        ObjectNode axis = option.putObject("xAxis").put("type", "category");
        ArrayNode quarters = axis.putArray("data");
        results.quarters().forEach(quarters::add);
        option.putObject("yAxis").put("type", "value").put("min", 1).put("max", 5);
        ArrayNode series = option.putArray("series");
        for (int place = 0; place < questionnaire.statements().size(); place++) {
            ObjectNode line = series.addObject();
            line.put("name", LocalizedWords.words(questionnaire.statements().get(place)))
                    .put("type", "line");
            ArrayNode data = line.putArray("data");
            for (List<Results.Cell> quarter : results.all()) {
                quarter.get(place).mean().ifPresentOrElse(data::add, data::addNull);
            }
        }
        return option;
    }

    private static DataTable overTime(Questionnaire questionnaire, Results results) {
        List<DataTable.Column> columns = new ArrayList<>();
        columns.add(DataTable.Column.words(text("questionnaire.statement")));
        results.quarters().forEach(quarter -> columns.add(DataTable.Column.numbers(quarter)));
        DataTable table = new DataTable(LocalizedWords.words(questionnaire.title()), columns);
        for (int place = 0; place < questionnaire.statements().size(); place++) {
            List<String> row = new ArrayList<>();
            row.add(LocalizedWords.words(questionnaire.statements().get(place)));
            for (List<Results.Cell> quarter : results.all()) {
                row.add(words(quarter.get(place)));
            }
            table.row(row);
        }
        return table;
    }

    private static DataTable groups(Questionnaire questionnaire, Results results) {
        int last = results.quarters().size() - 1;
        List<DataTable.Column> columns = new ArrayList<>();
        columns.add(DataTable.Column.words(text("questionnaire.statement")));
        columns.add(DataTable.Column.numbers(text("questionnaire.everybody")));
        for (LocalizedText group : questionnaire.groups()) {
            columns.add(DataTable.Column.numbers(LocalizedWords.words(group)));
        }
        DataTable table =
                new DataTable(text("questionnaire.groups.of", results.quarters().get(last)), columns);
        for (int place = 0; place < questionnaire.statements().size(); place++) {
            List<String> row = new ArrayList<>();
            row.add(LocalizedWords.words(questionnaire.statements().get(place)));
            row.add(words(results.all().get(last).get(place)));
            for (List<List<Results.Cell>> group : results.groups()) {
                row.add(words(group.get(last).get(place)));
            }
            table.row(row);
        }
        return table;
    }

    private static String words(Results.Cell cell) {
        if (cell.keptBack()) {
            return text("questionnaire.kept.back");
        }
        return cell.mean()
                .map(value -> text("questionnaire.mean", number(value), cell.responses()))
                .orElse("–");
    }
}
