package fi.pohja.plugins.family;

import fi.pohja.plugins.family.HelpRequest.Topic;
import fi.pohja.plugins.family.HelpRequest.Urgency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * The requests of a term counted in four ways by municipality, such that nobody can be told apart.
 *
 * <p>Municipalities with fewer requests than the smallest number told are one row together; where even that row is small,
 * the municipality with fewest requests joins it. So all rows have totals that may be told, the same in all four tables, and
 * the tables are safe each by itself ({@link SafeTable}). Pure, for any thread.
 *
 * @param groups codes of the municipalities of each row; more than one in the last row where they were put together
 * @param tables by kind; empty when there are too few requests to tell anything
 */
record HelpFigures(Term term, List<List<String>> groups, Map<Kind, SafeTable> tables) {

    HelpFigures {
        groups = groups.stream().map(List::copyOf).toList();
        tables = Map.copyOf(tables);
    }

    /** What is counted. */
    enum Kind {
        TOPIC(Stream.of(Topic.values()).map(Topic::name).toList()),
        URGENCY(Stream.of(Urgency.values()).map(Urgency::name).toList()),
        CONTACT(Stream.of(Contact.values()).map(Contact::name).toList()),
        MEETING(List.of("MET", "NOT_MET"));

        private final List<String> columns;

        Kind(List<String> columns) {
            this.columns = columns;
        }

        /** Names of the columns, for their texts {@code figures.<kind>.<column>}. */
        List<String> columns() {
            return columns;
        }
    }

    /** Whether contact was made by the day promised. */
    enum Contact {
        IN_TIME,
        LATE,
        WAITING,
        NOT_NEEDED;

        /** As it was at the end of a day. */
        static Contact of(HelpRequest request, LocalDate asOf) {
            Optional<LocalDate> contacted = request.contactedOn().filter(day -> !day.isAfter(asOf));
            if (contacted.isPresent()) {
                return contacted.get().isAfter(request.contactBy()) ? LATE : IN_TIME;
            }
            Optional<LocalDate> closed = request.closedOn().filter(day -> !day.isAfter(asOf));
            if (closed.filter(day -> !day.isAfter(request.contactBy())).isPresent()) {
                return NOT_NEEDED;
            }
            return asOf.isAfter(request.contactBy()) ? LATE : WAITING;
        }
    }

    /** How many there are at all; 0 when nothing is told. */
    int total() {
        return Optional.ofNullable(tables.get(Kind.TOPIC)).map(SafeTable::total).orElse(0);
    }

    /**
     * Counts, as things were on the term's last day: what is done later changes no number that was told.
     *
     * @param requests those of the term
     * @param met the requests about which the network met within the term
     * @param municipalities codes of all municipalities, also those without a request
     */
    static HelpFigures of(
            Term term,
            Collection<HelpRequest> requests,
            Collection<UUID> met,
            Collection<String> municipalities,
            int smallest) {
        Map<String, List<HelpRequest>> byMunicipality = new TreeMap<>();
        municipalities.forEach(code -> byMunicipality.put(code, new ArrayList<>()));
        requests.forEach(request -> byMunicipality
                .computeIfAbsent(request.municipality(), none -> new ArrayList<>())
                .add(request));
        List<List<String>> groups = groups(byMunicipality, smallest);
        Set<UUID> meetings = new HashSet<>(met);
        Map<Kind, SafeTable> tables = new EnumMap<>(Kind.class);
        if (requests.size() >= smallest) {
            for (Kind kind : Kind.values()) {
                tables.put(
                        kind,
                        table(
                                kind,
                                groups,
                                byMunicipality,
                                smallest,
                                request -> kind.columns()
                                        .indexOf(
                                                switch (kind) {
                                                    case TOPIC ->
                                                        request.topic().name();
                                                    case URGENCY ->
                                                        request.urgency().name();
                                                    case CONTACT ->
                                                        Contact.of(request, term.to())
                                                                .name();
                                                    case MEETING -> meetings.contains(request.id()) ? "MET" : "NOT_MET";
                                                })));
            }
        }
        return new HelpFigures(term, tables.isEmpty() ? List.of() : groups, tables);
    }

    private static SafeTable table(
            Kind kind,
            List<List<String>> groups,
            Map<String, List<HelpRequest>> byMunicipality,
            int smallest,
            ToIntFunction<HelpRequest> column) {
        int[][] counts = new int[groups.size()][kind.columns().size()];
        for (int row = 0; row < groups.size(); row++) {
            for (String code : groups.get(row)) {
                for (HelpRequest request : byMunicipality.getOrDefault(code, List.of())) {
                    counts[row][column.applyAsInt(request)]++;
                }
            }
        }
        return SafeTable.of(counts, kind.columns().size(), smallest);
    }

    /** The rows: each municipality that may stand alone, and last the others together. */
    static List<List<String>> groups(Map<String, List<HelpRequest>> byMunicipality, int smallest) {
        List<String> alone = new ArrayList<>(byMunicipality.keySet().stream()
                .filter(code -> count(byMunicipality, code) >= smallest)
                .sorted(Comparator.comparingInt((String code) -> -count(byMunicipality, code))
                        .thenComparing(code -> code))
                .toList());
        List<String> together = new ArrayList<>(byMunicipality.keySet().stream()
                .filter(code -> count(byMunicipality, code) < smallest)
                .toList());
        int sum =
                together.stream().mapToInt(code -> count(byMunicipality, code)).sum();
        if (sum > 0 && sum < smallest && !alone.isEmpty()) {
            together.add(alone.removeLast());
        }
        List<List<String>> groups = new ArrayList<>();
        alone.forEach(code -> groups.add(List.of(code)));
        if (!together.isEmpty()) {
            groups.add(together.stream().sorted().toList());
        }
        return groups;
    }

    private static int count(Map<String, List<HelpRequest>> byMunicipality, String code) {
        return byMunicipality.getOrDefault(code, List.of()).size();
    }

    /** One table as rows of words: each row's name, its counts, its total; last the totals. A hidden count is {@code *}. */
    List<List<String>> rows(Kind kind, Function<List<String>, String> name, String all) {
        SafeTable table = tables.get(kind);
        List<List<String>> rows = new ArrayList<>();
        if (table == null) {
            return rows;
        }
        int columns = kind.columns().size();
        for (int row = 0; row < groups.size(); row++) {
            List<String> cells = new ArrayList<>(List.of(name.apply(groups.get(row))));
            for (int column = 0; column < columns; column++) {
                cells.add(told(table.count(row, column)));
            }
            cells.add(String.valueOf(table.rowTotal(row)));
            rows.add(cells);
        }
        List<String> totals = new ArrayList<>(List.of(all));
        for (int column = 0; column < columns; column++) {
            totals.add(told(table.columnTotal(column)));
        }
        totals.add(String.valueOf(table.total()));
        rows.add(totals);
        return rows;
    }

    private static String told(OptionalInt count) {
        return count.isPresent() ? String.valueOf(count.getAsInt()) : "*";
    }
}
