package fi.pohja.plugins.sami;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.plugins.sami.Proposal.Way;
import fi.pohja.plugins.sami.Speaker.Kind;
import fi.pohja.spi.LocalizedText;
import fi.pohja.spi.core.Municipality;
import fi.pohja.spi.core.ServiceUnit;
import fi.pohja.spi.core.ServiceUnitId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The order of the law: somebody who speaks the language first, in whichever unit, an interpreter second. */
class ProposalsTest {

    private static final ServiceUnit UTSJOKI = unit("Utsjoen terveyskeskus", "890", "Utsjoki");
    private static final ServiceUnit IVALO = unit("Ivalon neuvola", "148", "Inari");
    private static final Map<UUID, ServiceUnit> UNITS =
            Stream.of(UTSJOKI, IVALO).collect(Collectors.toMap(unit -> unit.id().value(), Function.identity()));

    private static ServiceUnit unit(String name, String code, String municipality) {
        return new ServiceUnit(
                new ServiceUnitId(UUID.randomUUID()),
                LocalizedText.fi(name),
                Optional.of(new Municipality(code, LocalizedText.fi(municipality))),
                "",
                List.of(),
                true,
                false);
    }

    private static Speaker worker(String name, ServiceUnit unit, SamiLanguage language, Level level, boolean remote) {
        return new Speaker(
                UUID.randomUUID(), Kind.WORKER, name, Optional.of(unit.id().value()), language, level, remote);
    }

    private static Speaker interpreter(SamiLanguage language) {
        return new Speaker(
                UUID.randomUUID(), Kind.INTERPRETER, "Tulkki", Optional.empty(), language, Level.FLUENT, true);
    }

    private static List<String> names(String municipality, boolean remoteFine, Speaker... register) {
        return Proposals.of(SamiLanguage.SMN, municipality, remoteFine, Level.WORKING, List.of(register), UNITS)
                .stream()
                .map(proposal -> proposal.way() + " " + proposal.speaker().name())
                .toList();
    }

    @Test
    void theWorkerOfAnotherUnitComesBeforeTheInterpreter() {
        assertEquals(
                List.of("WORKER_AT_A_DISTANCE Muualla", "INTERPRETER Tulkki"),
                names(
                        "890",
                        true,
                        interpreter(SamiLanguage.SMN),
                        worker("Muualla", IVALO, SamiLanguage.SMN, Level.FLUENT, true)));
    }

    @Test
    void theNearestWorkerComesFirstThenTheOneAtADistanceThenTheOneOneTravelsTo() {
        assertEquals(
                List.of(
                        "WORKER_NEAR Omassa",
                        "WORKER_AT_A_DISTANCE Etänä",
                        "WORKER_ELSEWHERE Paikalla",
                        "INTERPRETER Tulkki"),
                names(
                        "890",
                        true,
                        worker("Paikalla", IVALO, SamiLanguage.SMN, Level.FLUENT, false),
                        interpreter(SamiLanguage.SMN),
                        worker("Etänä", IVALO, SamiLanguage.SMN, Level.WORKING, true),
                        worker("Omassa", UTSJOKI, SamiLanguage.SMN, Level.WORKING, false)));
    }

    @Test
    void nobodyIsOfferedAtADistanceToWhoDoesNotWantIt() {
        assertEquals(
                List.of("WORKER_ELSEWHERE Etänä"),
                names("890", false, worker("Etänä", IVALO, SamiLanguage.SMN, Level.FLUENT, true)));
    }

    @Test
    void whoSpeaksAnotherLanguageOrTooLittleIsNotProposed() {
        assertEquals(
                List.of(),
                names(
                        "890",
                        true,
                        worker("Pohjoissaame", UTSJOKI, SamiLanguage.SE, Level.FLUENT, true),
                        worker("Vähän", UTSJOKI, SamiLanguage.SMN, Level.BASIC, true),
                        interpreter(SamiLanguage.SMS)));
    }

    @Test
    void aSpeakerOfAUnitNoLongerInUseIsNotProposed() {
        ServiceUnit gone = unit("Lopetettu", "890", "Utsjoki");

        assertEquals(List.of(), names("890", true, worker("Poissa", gone, SamiLanguage.SMN, Level.FLUENT, true)));
    }

    @Test
    void amongEquallyNearTheBetterSkilledComesFirst() {
        assertEquals(
                List.of("WORKER_NEAR Sujuva", "WORKER_NEAR Riittävä"),
                names(
                        "148",
                        true,
                        worker("Riittävä", IVALO, SamiLanguage.SMN, Level.WORKING, true),
                        worker("Sujuva", IVALO, SamiLanguage.SMN, Level.FLUENT, true)));
    }

    @Test
    void onlyAWorkerMakesAReasonNeeded() {
        List<Proposal> interpreters = Proposals.of(
                SamiLanguage.SMN, "890", true, Level.WORKING, List.of(interpreter(SamiLanguage.SMN)), UNITS);
        List<Proposal> both = Proposals.of(
                SamiLanguage.SMN,
                "890",
                true,
                Level.WORKING,
                List.of(interpreter(SamiLanguage.SMN), worker("A", IVALO, SamiLanguage.SMN, Level.FLUENT, true)),
                UNITS);

        assertFalse(Proposals.workerAmong(interpreters));
        assertTrue(Proposals.workerAmong(both));
        assertEquals(Way.INTERPRETER, both.getLast().way());
    }
}
