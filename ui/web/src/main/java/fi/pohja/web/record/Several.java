package fi.pohja.web.record;

import static fi.pohja.web.i18n.Wording.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One step taken for several records, one after the other, each by itself: one that the feature refuses does not hold up
 * the others, and is named with the reason. Called under the session's lock.
 */
public final class Several<T> {

    private static final int NAMED = 3;

    private final List<T> records;
    private final Function<T, String> name;
    private Optional<Consumer<T>> takeBack = Optional.empty();
    private Runnable then = () -> {};

    private Several(List<T> records, Function<T, String> name) {
        this.records = List.copyOf(records);
        this.name = name;
    }

    /** @param name what a record is called, for those that are refused */
    public static <T> Several<T> of(List<T> records, Function<T, String> name) {
        return new Several<>(records, name);
    }

    /** How it is taken back for one record; what was done can be undone then, all at once. */
    public Several<T> undo(Consumer<T> one) {
        takeBack = Optional.of(one);
        return this;
    }

    /** Called when it is done, and again when it was taken back. */
    public Several<T> then(Runnable afterwards) {
        then = afterwards;
        return this;
    }

    /**
     * Does it.
     *
     * @param doneKey text that says what was done; its argument is how many records
     */
    public void each(String doneKey, Consumer<T> step) {
        List<T> done = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (T each : records) {
            Attempt.refusal(() -> step.accept(each))
                    .ifPresentOrElse(reason -> refused.add(name.apply(each) + ": " + reason), () -> done.add(each));
        }
        if (!done.isEmpty()) {
            takeBack.ifPresentOrElse(
                    one -> Notice.undo(text(doneKey, done.size()), () -> takeBack(done, one)),
                    () -> Notice.done(text(doneKey, done.size())));
        }
        if (!refused.isEmpty()) {
            String named = refused.stream().limit(NAMED).collect(Collectors.joining(" "));
            Notice.refused(text("record.several.refused", refused.size(), named));
        }
        then.run();
    }

    private void takeBack(List<T> done, Consumer<T> one) {
        done.forEach(each -> Attempt.to(() -> one.accept(each)));
        then.run();
    }
}
