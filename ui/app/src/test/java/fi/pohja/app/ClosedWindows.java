package fi.pohja.app;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Closes the browser's windows after each class of tests. A page left open goes on asking the server and drawing, and
 * dozens of them would slow down whatever is tested after them.
 */
public final class ClosedWindows implements AfterAllCallback {

    @Override
    public void afterAll(ExtensionContext context) {
        Browser.closeWindows();
    }
}
