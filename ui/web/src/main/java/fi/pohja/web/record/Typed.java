package fi.pohja.web.record;

/** A field of a form, to be asked for what is in it. */
public interface Typed<V> {

    /** What is typed now. */
    V value();

    /** Puts a value in, as if it had been typed. */
    void type(V value);

    /** Explains the field, under it. */
    Typed<V> help(String words);
}
