package fi.pohja.web.shell;

/**
 * A part of a page that keeps the faults of what stands in it to itself. Implemented by a component; the one shown in a
 * browser's page is that page's {@link com.vaadin.flow.component.ComponentUtil#getData data} of this type.
 */
public interface FaultBoundary {

    /** Something inside threw: says so in its stead. Called under the session's lock. */
    void failed(Throwable failure);

    /**
     * Whether what stands inside has caused a failure met elsewhere, such as in a dialog it opened.
     */
    boolean caused(Throwable failure);
}
