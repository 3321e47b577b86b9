package fi.pohja.web.need;

import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.need.NeedId;
import fi.pohja.need.NeedState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.ListDetail;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.pattern.Tone;
import fi.pohja.web.record.ConstantWords;
import java.util.Arrays;
import java.util.List;

/** States of needs as badges, and where needs are shown. */
final class NeedWords {

    private NeedWords() {}

    static String address(NeedId need) {
        return NeedPages.NEEDS + "/" + need.value();
    }

    static String of(NeedState state) {
        return ConstantWords.of("need.state", state);
    }

    static Tone tone(NeedState state) {
        return switch (state) {
            case NEW, SCREENED, REJECTED -> Tone.NEUTRAL;
            case PRIORITISED, LINKED_TO_MEASURE -> Tone.INFO;
            case RESOLVED -> Tone.SUCCESS;
        };
    }

    static StateBadge badge(NeedState state) {
        Icon icon = switch (state) {
            case NEW -> Icon.DRAFT;
            case SCREENED -> Icon.CHECK;
            case PRIORITISED -> Icon.TREND;
            case LINKED_TO_MEASURE -> Icon.MEASURE;
            case RESOLVED -> Icon.SUCCESS;
            case REJECTED -> Icon.CANCELLED;
        };
        return new StateBadge(of(state), tone(state), icon);
    }

    /** A step of a service's process; the service alone when no step was named. */
    static String step(String service, String processStep) {
        return processStep.isEmpty() ? service : text("needs.process.at", service, processStep);
    }

    static <E extends Enum<E>> List<ListDetail.Option> options(String prefix, E[] constants) {
        return Arrays.stream(constants)
                .map(constant -> new ListDetail.Option(constant.name(), ConstantWords.of(prefix, constant)))
                .toList();
    }
}
