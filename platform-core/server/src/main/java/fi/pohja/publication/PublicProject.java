package fi.pohja.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A project as everybody sees it, in the structure of an Innokylä whole. Texts are by language code; one that does not
 * exist has no entry. Dates are ISO 8601, empty where there is none. No person is named: whom to turn to
 * is {@link Publications#contacts}, which is not frozen.
 *
 * @param purpose kokonaisuuden tarkoitus ja tavoitteet
 * @param state name of a {@link fi.pohja.programme.ProjectState}
 * @param programme the national programme it carries out
 * @param partOf name of the umbrella it belongs to
 * @param contact the role to turn to, never a person
 * @param contactEmail of that role; empty when there is none
 * @param created day it was entered
 * @param modified day it was last changed
 * @param total whole budget in euros, as text; empty where it is not known
 * @param granted granted support in euros, as text; empty where it is not known
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PublicProject(
        String code,
        Map<String, String> name,
        Map<String, String> shortDescription,
        Map<String, String> purpose,
        String state,
        String start,
        String end,
        Map<String, String> programme,
        Map<String, String> partOf,
        List<Actor> actors,
        Map<String, String> contact,
        String contactEmail,
        List<Map<String, String>> topics,
        List<Goal> goals,
        List<Measure> measures,
        List<Result> results,
        String total,
        String granted,
        String created,
        String modified) {

    /** An organisation that takes part; {@code role} is the name of a {@link fi.pohja.programme.PartyRole}. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Actor(Map<String, String> name, String role) {}

    /**
     * A goal with what came of it.
     *
     * @param outcome name of a {@link fi.pohja.indicator.Outcome}
     * @param reasons why, each a sentence by language
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Goal(String number, Map<String, String> text, String outcome, List<Map<String, String>> reasons) {}

    /** A measure; {@code state} is the name of a {@link fi.pohja.programme.MeasureState}. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Measure(String code, Map<String, String> title, String state, int progress) {}

    /** A milestone that was reached. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Result(Map<String, String> title, String reached) {}

    /** The granted support, where it is known. */
    public Optional<BigDecimal> grant() {
        return granted.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(granted));
    }

    /** The whole budget, where it is known. */
    public Optional<BigDecimal> budget() {
        return total.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(total));
    }
}
