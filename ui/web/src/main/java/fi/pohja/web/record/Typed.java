package fi.pohja.web.record;

import java.util.function.Consumer;

/** A field of a form, to be asked for what is in it. */
public interface Typed<V> {

    /** What is typed now. */
    V value();

    /** Puts a value in, as if it had been typed. */
    void type(V value);

    /**
     * As {@link #type}, into a field of text in which nobody has typed: the reader still sees what the form began with, or
     * what was offered before. The browser decides, so that what is typed meanwhile stays, however slow the line; it is the
     * field's value once the browser has said so.
     */
    void offer(V value);

    /** Is told of every other value from now on, typed or put in. */
    Typed<V> follow(Consumer<V> follower);

    /** Explains the field, under it. */
    Typed<V> help(String words);
}
