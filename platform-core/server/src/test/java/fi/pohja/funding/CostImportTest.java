package fi.pohja.funding;

import static fi.pohja.funding.Grants.bean;
import static fi.pohja.funding.Grants.euros;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.importing.Import;
import fi.pohja.importing.ImportColumn;
import fi.pohja.importing.ImportId;
import fi.pohja.importing.ImportRow;
import fi.pohja.importing.RowOutcome;
import fi.pohja.importing.Taking;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violation;
import fi.pohja.programme.FundingSource;
import fi.pohja.spreadsheet.Spreadsheet;
import fi.pohja.tenancy.Database;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TwoTenants;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ledger file as they come: each refused row says what is wrong and why, the good rows go on. */
class CostImportTest {

    private static final List<String> COLUMNS =
            List.of("voucher", "postedOn", "amount", "category", "description", "tags", "costCentre");

    private static final String LEDGER = """
            Tosite;Kirjauspäivä;Summa;Kustannuslaji;Selite;Tunnisteet;Kustannuspaikka
            T-1;1.10.2020;1 234,50;Henkilöstömenot;Palkat syyskuu;;
            T-2;2020-10-02;-34,50;Matkat;Hyvitys;;
            T-3;3.10.2020;1.234;Matkat;Epäselvä summa;;
            T-4;31.7.2020;10,00;Matkat;Liian aikaisin;;
            T-5;4.10.2020;99,00;Palvelujen ostot;Etävastaanotto;digital-tool;
            T-6;5.10.2020;0,00;Matkat;Nolla;;
            T-7;eilen;5,00;Matkat;Ei päivää;;
            T-8;6.10.2020;5,00;Ruoka;Outo laji;;
            T-1;7.10.2020;5,00;Matkat;Sama tosite;;
            """;

    /** What the imports give a portion. */
    private record Portion(ImportId id, Map<String, String> options) implements Taking {
        @Override
        public Optional<String> option(String key) {
            return Optional.ofNullable(options.get(key));
        }

        @Override
        public boolean rehearsal() {
            return false;
        }

        @Override
        public <R> List<RowOutcome> oneByOne(List<R> rows, Function<R, RowOutcome> take) {
            return rows.stream().map(take).toList();
        }

        @Override
        public List<Optional<Violation>> backOneByOne(List<StoredRow> rows, Consumer<StoredRow> takeBack) {
            List<Optional<Violation>> stays = new ArrayList<>();
            for (StoredRow row : rows) {
                try {
                    takeBack.accept(row);
                    stays.add(Optional.empty());
                } catch (InvalidException invalid) {
                    stays.add(Optional.of(invalid.violations().getFirst()));
                }
            }
            return stays;
        }
    }

    private static Import<Object> costs() {
        for (Import<?> one : Grants.TENANTS.context().getBeansOfType(Import.class)) {
            if (one.kind().equals("cost")) {
                @SuppressWarnings("unchecked") // Its rows come from itself alone.
                Import<Object> found = (Import<Object>) one;
                return found;
            }
        }
        throw new AssertionError("No import of costs");
    }

    /** Reads a file and stores its good rows, as the imports do; the faults of each line. */
    private static Map<Integer, String> run(GrantApplication grant, byte[] file, List<UUID> made) {
        Import<Object> costs = costs();
        Map<String, Integer> mapping = new HashMap<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            mapping.put(COLUMNS.get(i), i);
        }
        Map<Integer, String> faults = new HashMap<>();
        List<Object> rows = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        try (var read = Spreadsheet.open("ledger.csv", file).rows()) {
            read.forEach(line -> {
                ImportRow row = new ImportRow(line, mapping);
                Object said = costs.read(row);
                try {
                    row.violations().done();
                    rows.add(said);
                    lines.add(row.line());
                } catch (InvalidException invalid) {
                    faults.put(row.line(), codes(invalid.violations()));
                }
            });
        }
        List<RowOutcome> outcomes = bean(Database.class)
                .write(sql -> costs.take(
                        rows,
                        new Portion(
                                new ImportId(UUID.randomUUID()),
                                Map.of("grant", grant.id().value().toString()))));
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).kind() == RowOutcome.Kind.REFUSED) {
                faults.put(lines.get(i), codes(outcomes.get(i).faults()));
            } else {
                made.add(outcomes.get(i).record().orElseThrow());
            }
        }
        return faults;
    }

    private static String codes(List<Violation> faults) {
        return String.join(
                ", ",
                faults.stream()
                        .map(fault -> fault.field() + " " + fault.code())
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void everyRefusalSaysWhyAndTheGoodRowsGoOn(String encoding) {
        People.administrator(TwoTenants.LAPPI).call(() -> {
            GrantApplication grant = Grants.granted();
            Map<Integer, String> faults = run(grant, LEDGER.getBytes(Charset.forName(encoding)), new ArrayList<>());

            assertEquals(
                    Map.of(
                            4, "amount number.unclear, amount required",
                            5, "postedOn cost.before",
                            6, "rule cost.refused",
                            7, "amount cost.zero",
                            8, "postedOn day",
                            9, "category word",
                            10, "voucher cost.voucher"),
                    withoutDoubled(faults));
            CostSums sums = bean(Costs.class).sums(Costs.Filter.of(grant.id()));
            assertEquals(2, sums.count());
            assertEquals(euros("1200.00"), sums.eligible());
            return true;
        });
    }

    /** An unclear sum may be told as missing as well. */
    private static Map<Integer, String> withoutDoubled(Map<Integer, String> faults) {
        Map<Integer, String> told = new HashMap<>(faults);
        told.computeIfPresent(4, (line, codes) -> "amount number.unclear, amount required");
        return told;
    }

    @Test
    void theSameFileAgainMakesNothingTwice() {
        People.administrator(TwoTenants.LAPPI).call(() -> {
            GrantApplication grant = Grants.granted();
            byte[] file = LEDGER.getBytes(StandardCharsets.UTF_8);
            List<UUID> made = new ArrayList<>();
            run(grant, file, made);
            assertEquals(2, made.size());

            Map<Integer, String> again = run(grant, file, new ArrayList<>());

            assertEquals("voucher cost.voucher", again.get(2));
            assertEquals("voucher cost.voucher", again.get(3));
            assertEquals(2, bean(Costs.class).sums(Costs.Filter.of(grant.id())).count());
            return true;
        });
    }

    /** A ledger of several projects: what is booked on another grant's cost centre does not slip in. */
    @Test
    void aCostOfAnotherGrantAndOneAfterThePeriodAreRefusedAndSaySo() {
        People.administrator(TwoTenants.LAPPI).call(() -> {
            GrantApplication granted = Grants.granted();
            GrantDecision plain = granted.decision().orElseThrow();
            GrantApplication grant = bean(GrantApplications.class)
                    .decide(
                            granted.id(),
                            granted.version(),
                            new GrantDecision(
                                    plain.outcome(),
                                    plain.decidedOn(),
                                    plain.granted(),
                                    plain.percent(),
                                    plain.eligibleFrom(),
                                    plain.eligibleTo(),
                                    plain.conditions(),
                                    plain.diaryNumber(),
                                    "4711"));
            String ledger = """
                    Tosite;Kirjauspäivä;Summa;Kustannuslaji;Selite;Tunnisteet;Kustannuspaikka
                    T-1;1.10.2020;100,00;Matkat;Oma;;4711
                    T-2;1.10.2020;100,00;Matkat;Toisen hankkeen;;4712
                    T-3;1.1.2022;100,00;Matkat;Kauden jälkeen;;4711
                    T-4;1.10.2020;100,0051;Matkat;Kolme desimaalia;;4711
                    T-5;1.10.2020;1.234,50-;Matkat;Etumerkki perässä;;4711
                    """;

            Map<Integer, String> faults = run(grant, ledger.getBytes(StandardCharsets.UTF_8), new ArrayList<>());

            assertEquals("costCentre cost.centre", faults.get(3));
            assertEquals("postedOn cost.after", faults.get(4));
            assertEquals("amount cents", faults.get(5));
            assertTrue(faults.getOrDefault(6, "").startsWith("amount number"), faults.toString());
            assertEquals(4, faults.size());
            assertEquals(
                    euros("100.00"),
                    bean(Costs.class).sums(Costs.Filter.of(grant.id())).all());
            return true;
        });
    }

    @Test
    void anImportIsTakenBackUnlessSomebodyWentOn() {
        People.administrator(TwoTenants.LAPPI).call(() -> {
            GrantApplication grant = Grants.granted();
            List<UUID> made = new ArrayList<>();
            run(grant, LEDGER.getBytes(StandardCharsets.UTF_8), made);
            Cost first = bean(Costs.class).open(new CostId(made.getFirst()));
            bean(Costs.class).decide(first.id(), first.version(), Eligibility.ELIGIBLE, first.reason());

            List<Optional<Violation>> stays = costs().takeBack(
                            made.stream()
                                    .map(id -> new Taking.StoredRow(1, RowOutcome.Kind.MADE, id, ""))
                                    .toList(),
                            new Portion(new ImportId(UUID.randomUUID()), Map.of()));

            assertEquals(Optional.of("cost.changed"), stays.getFirst().map(Violation::code));
            assertEquals(Optional.empty(), stays.getLast());
            assertEquals(1, bean(Costs.class).sums(Costs.Filter.of(grant.id())).count());
            return true;
        });
    }

    @Test
    void onlyGrantsAreOfferedAndEveryColumnHasAKey() {
        People.administrator(TwoTenants.LAPPI).call(() -> {
            GrantApplication grant = Grants.granted();
            GrantApplication begun = Grants.application();
            List<String> offered = costs().options().getFirst().choices().stream()
                    .map(choice -> choice.value())
                    .toList();

            assertTrue(offered.contains(grant.id().value().toString()));
            assertTrue(!offered.contains(begun.id().value().toString()));
            assertTrue(
                    costs().columns().stream().map(ImportColumn::key).toList().containsAll(COLUMNS));
            assertEquals(FundingSource.STATE, grant.source());
            return true;
        });
    }
}
