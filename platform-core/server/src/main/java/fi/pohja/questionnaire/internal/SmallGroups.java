package fi.pohja.questionnaire.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which groups of a statement and quarter are kept back. Besides the small ones, the next smallest follow until those kept
 * back are at least two and together at least as many as may be shown: whoever knows the sum of all cannot work out a
 * small one by subtraction.
 */
final class SmallGroups {

    private SmallGroups() {}

    /**
     * The places of the groups kept back.
     *
     * @param responses of each group; 0 for none
     * @param fewest how many may be shown
     */
    static List<Integer> keptBack(List<Integer> responses, int fewest) {
        List<Integer> bySize = new ArrayList<>();
        for (int place = 0; place < responses.size(); place++) {
            if (responses.get(place) > 0) {
                bySize.add(place);
            }
        }
        bySize.sort(Comparator.comparing(responses::get));
        List<Integer> back = new ArrayList<>();
        int together = 0;
        for (int place : bySize) {
            boolean small = responses.get(place) < fewest;
            boolean givesAway = !back.isEmpty() && (back.size() < 2 || together < fewest);
            if (small || givesAway) {
                back.add(place);
                together += responses.get(place);
            }
        }
        return back;
    }
}
