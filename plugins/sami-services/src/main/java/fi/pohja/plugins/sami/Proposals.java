package fi.pohja.plugins.sami;

import fi.pohja.plugins.sami.Proposal.Way;
import fi.pohja.plugins.sami.Speaker.Kind;
import fi.pohja.spi.core.Municipality;
import fi.pohja.spi.core.ServiceUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The order the Sámi Language Act is carried out in: somebody who speaks the language first, in whichever unit, an
 * interpreter second. Nothing here knows of a database or a page.
 */
final class Proposals {

    /** A named worker before a unit of which only the language is known; then by skill; then by name. */
    private static final Comparator<Proposal> ORDER = Comparator.comparing(Proposal::way)
            .thenComparing(proposal -> proposal.speaker().kind())
            .thenComparing(proposal -> proposal.speaker().level(), Comparator.reverseOrder())
            .thenComparing(proposal ->
                    proposal.unit().map(unit -> unit.name().text("fi")).orElse(""))
            .thenComparing(proposal -> proposal.speaker().name())
            .thenComparing(proposal -> proposal.speaker().id());

    private Proposals() {}

    /**
     * Everybody who can serve, the first to be tried first; empty when nobody can.
     *
     * @param register all speakers; those of another language or below {@code least} are passed over
     * @param units the units in use, by id; a speaker of a unit no longer in use is passed over
     */
    static List<Proposal> of(
            SamiLanguage language,
            String municipality,
            boolean remoteFine,
            Level least,
            List<Speaker> register,
            Map<UUID, ServiceUnit> units) {
        return register.stream()
                .filter(speaker -> speaker.language() == language)
                .filter(speaker -> speaker.level().compareTo(least) >= 0)
                .flatMap(speaker -> proposal(speaker, municipality, remoteFine, units).stream())
                .sorted(ORDER)
                .toList();
    }

    private static Optional<Proposal> proposal(
            Speaker speaker, String municipality, boolean remoteFine, Map<UUID, ServiceUnit> units) {
        if (speaker.kind() == Kind.INTERPRETER) {
            return Optional.of(new Proposal(Way.INTERPRETER, speaker, Optional.empty()));
        }
        return speaker.unit()
                .flatMap(id -> Optional.ofNullable(units.get(id)))
                .map(unit -> new Proposal(way(speaker, unit, municipality, remoteFine), speaker, Optional.of(unit)));
    }

    private static Way way(Speaker speaker, ServiceUnit unit, String municipality, boolean remoteFine) {
        if (!municipality.isEmpty()
                && unit.municipality()
                        .map(Municipality::code)
                        .filter(municipality::equals)
                        .isPresent()) {
            return Way.WORKER_NEAR;
        }
        return remoteFine && speaker.remote() ? Way.WORKER_AT_A_DISTANCE : Way.WORKER_ELSEWHERE;
    }

    /** Whether an interpreter, or nothing, needs a reason: somebody who speaks the language could serve. */
    static boolean workerAmong(List<Proposal> proposals) {
        return proposals.stream().anyMatch(proposal -> proposal.way().worker());
    }
}
