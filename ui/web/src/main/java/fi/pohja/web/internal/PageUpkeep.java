package fi.pohja.web.internal;

import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.shared.ApplicationConstants;
import fi.pohja.http.Unprompted;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;

/** Vaadin's heartbeats, and the connection by which the server reaches the page. */
@Singleton
final class PageUpkeep implements Unprompted {

    private static final String KIND = ApplicationConstants.REQUEST_TYPE_PARAMETER + "=";

    /** Looks at the address only: a parameter read from the body would be taken from whoever reads it next. */
    @Override
    public boolean is(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null && (asks(query, RequestType.HEARTBEAT) || asks(query, RequestType.PUSH));
    }

    private static boolean asks(String query, RequestType type) {
        return query.startsWith(KIND + type.getIdentifier()) || query.contains("&" + KIND + type.getIdentifier());
    }
}
