package fi.pohja.web.indicator;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.formats;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.indicator.Indicator;
import fi.pohja.indicator.Observation;
import fi.pohja.indicator.ObservationStatus;
import fi.pohja.indicator.RuleAssessment;
import fi.pohja.web.chart.Chart;
import fi.pohja.web.pattern.DataTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Observations as lines over the years, with breaks of the series and the limits of targets. */
final class SeriesChart {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SeriesChart() {}

    /** All regions of an indicator; municipalities would be too many lines. */
    static Chart of(Indicator indicator, Map<String, String> places) {
        Map<String, Map<Integer, Observation>> lines = new LinkedHashMap<>();
        indicator.observations().stream()
                .filter(observation -> !observation.ofMunicipality())
                .forEach(observation -> lines.computeIfAbsent(
                                places.getOrDefault(observation.region(), observation.region()), any -> new TreeMap<>())
                        .put(observation.year(), observation));
        TreeSet<Integer> years =
                indicator.observations().stream().map(Observation::year).collect(Collectors.toCollection(TreeSet::new));
        ObjectNode option = option(words(indicator.unit()), range(years));
        ArrayNode series = JSON.arrayNode();
        lines.forEach((name, byYear) -> series.add(line(name, range(years), byYear)));
        if (!series.isEmpty()) {
            breaks((ObjectNode) series.get(0), indicator.breakYears(), years);
        }
        option.set("series", series);
        return new Chart(
                        words(indicator.title()),
                        summary(lines, words(indicator.unit()), indicator.decimals()),
                        option,
                        () -> table(words(indicator.title()), lines, years, indicator.decimals()))
                .source(source(indicator));
    }

    /** One target with its limit. */
    static Chart of(RuleAssessment rule) {
        Map<Integer, Observation> byYear = new TreeMap<>();
        rule.observations().forEach(observation -> byYear.put(observation.year(), observation));
        TreeSet<Integer> years = new TreeSet<>(byYear.keySet());
        years.addAll(rule.limits().keySet());
        ObjectNode option = option(words(rule.unit()), range(years));
        ObjectNode limit = JSON.objectNode();
        limit.put("type", "line");
        limit.put("name", text("assessment.limit"));
        limit.put("symbolSize", 8);
        limit.set("lineStyle", JSON.objectNode().put("type", "dashed"));
        ArrayNode limits = JSON.arrayNode();
        range(years)
                .forEach(year ->
                        Optional.ofNullable(rule.limits().get(year)).ifPresentOrElse(limits::add, limits::addNull));
        limit.set("data", limits);
        option.set(
                "series",
                JSON.arrayNode()
                        .add(line(words(rule.region()), range(years), byYear))
                        .add(limit));
        return new Chart(
                words(rule.indicator()),
                text("assessment.chart", words(rule.region())),
                option,
                () -> limitTable(rule, byYear, years));
    }

    /** Every year from the first to the last, so that a year without a number is a gap and not a straight line. */
    private static List<Integer> range(SortedSet<Integer> years) {
        List<Integer> all = new ArrayList<>();
        if (!years.isEmpty()) {
            for (int year = years.first(); year <= years.last(); year++) {
                all.add(year);
            }
        }
        return all;
    }

    private static ObjectNode option(String unit, List<Integer> years) {
        ObjectNode option = JSON.objectNode();
        ArrayNode names = JSON.arrayNode();
        years.forEach(year -> names.add(String.valueOf(year)));
        ObjectNode x = JSON.objectNode().put("type", "category");
        x.set("data", names);
        option.set("xAxis", x);
        option.set(
                "yAxis",
                JSON.objectNode().put("type", "value").put("name", unit).put("scale", true));
        option.set("tooltip", JSON.objectNode().put("trigger", "axis"));
        option.set("legend", JSON.objectNode().put("bottom", 0));
        option.set(
                "grid",
                JSON.objectNode()
                        .put("left", 56)
                        .put("right", 24)
                        .put("top", 40)
                        .put("bottom", 56));
        return option;
    }

    private static ObjectNode line(String name, List<Integer> years, Map<Integer, Observation> byYear) {
        ArrayNode data = JSON.arrayNode();
        for (int year : years) {
            Optional<Observation> there = Optional.ofNullable(byYear.get(year));
            Optional<BigDecimal> value = there.flatMap(Observation::value);
            if (value.isEmpty()) {
                data.addNull();
            } else if (there.filter(one -> one.status() == ObservationStatus.ESTIMATE)
                    .isPresent()) {
                ObjectNode point =
                        JSON.objectNode().put("symbol", "emptyCircle").put("symbolSize", 10);
                point.put("value", value.get());
                data.add(point);
            } else {
                data.add(value.get());
            }
        }
        ObjectNode line = JSON.objectNode();
        line.put("type", "line");
        line.put("name", name);
        line.put("symbolSize", 6);
        line.set("data", data);
        return line;
    }

    /** A dashed line at the first year after each break. */
    private static void breaks(ObjectNode series, List<Integer> breaks, SortedSet<Integer> years) {
        ArrayNode marks = JSON.arrayNode();
        breaks.stream()
                .filter(year -> !years.isEmpty() && year > years.first() && year <= years.last())
                .forEach(year -> marks.add(
                        JSON.objectNode().put("name", text("indicator.break")).put("xAxis", String.valueOf(year))));
        if (!marks.isEmpty()) {
            ObjectNode mark = JSON.objectNode().put("silent", true).put("symbol", "none");
            mark.set("label", JSON.objectNode().put("formatter", "{b}").put("position", "insideEndTop"));
            mark.set("lineStyle", JSON.objectNode().put("type", "dotted"));
            mark.set("data", marks);
            series.set("markLine", mark);
        }
    }

    private static String summary(Map<String, Map<Integer, Observation>> lines, String unit, int decimals) {
        return lines.entrySet().stream()
                .flatMap(line -> newest(line.getValue()).stream()
                        .map(newest -> text(
                                "indicator.newest",
                                line.getKey(),
                                String.valueOf(newest.year()),
                                newest.value()
                                        .map(value -> figure(value, decimals))
                                        .orElse(""),
                                unit)))
                .collect(Collectors.joining(" "));
    }

    private static Optional<Observation> newest(Map<Integer, Observation> byYear) {
        return byYear.values().stream()
                .filter(observation -> observation.value().isPresent())
                .reduce((before, after) -> after);
    }

    private static DataTable table(
            String caption, Map<String, Map<Integer, Observation>> lines, SortedSet<Integer> years, int decimals) {
        List<DataTable.Column> columns = new ArrayList<>();
        columns.add(DataTable.Column.words(text("observation.field.year")));
        lines.keySet().forEach(name -> columns.add(DataTable.Column.numbers(name)));
        DataTable table = new DataTable(caption, columns);
        years.forEach(year -> {
            List<String> cells = new ArrayList<>();
            cells.add(String.valueOf(year));
            lines.values().forEach(byYear -> cells.add(shown(Optional.ofNullable(byYear.get(year)), decimals)));
            table.row(cells);
        });
        return table;
    }

    private static DataTable limitTable(
            RuleAssessment rule, Map<Integer, Observation> byYear, SortedSet<Integer> years) {
        DataTable table = new DataTable(
                words(rule.indicator()),
                List.of(
                        DataTable.Column.words(text("observation.field.year")),
                        DataTable.Column.numbers(words(rule.region())),
                        DataTable.Column.numbers(text("assessment.limit"))));
        years.forEach(year -> table.row(List.of(
                String.valueOf(year),
                shown(Optional.ofNullable(byYear.get(year)), rule.decimals()),
                Optional.ofNullable(rule.limits().get(year))
                        .map(limit -> figure(limit, rule.decimals()))
                        .orElse(""))));
        return table;
    }

    /** A number, an estimate said to be one, or what there is instead. */
    static String shown(Optional<Observation> observation, int decimals) {
        return observation
                .map(there -> there.value()
                        .map(value -> there.status() == ObservationStatus.ESTIMATE
                                ? text("indicator.estimate", figure(value, decimals))
                                : figure(value, decimals))
                        .orElse(text("observation.status.MISSING")))
                .orElse("–");
    }

    static String figure(BigDecimal value, int decimals) {
        NumberFormat format = formats().numbers();
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    private static String source(Indicator indicator) {
        String licence = indicator.licence().isEmpty() ? "" : ", " + indicator.licence();
        return indicator
                .sourceUpdatedOn()
                .map(day -> text("indicator.source.line", indicator.source() + licence, date(day)))
                .orElse(text("indicator.source.undated", indicator.source() + licence));
    }
}
