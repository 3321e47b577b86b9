package fi.pohja.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageUpkeepTest {

    @ParameterizedTest
    @CsvSource({
        "v-r=heartbeat&v-uiId=0, true",
        "v-r=push&v-uiId=0&v-pushId=x, true",
        "v-uiId=0&v-r=heartbeat, true",
        "v-r=uidl&v-uiId=0, false",
        "v-r=init&location=projects, false",
        "q=v-r%3Dheartbeat, false",
        ", false"
    })
    void onlyWhatThePageSendsByItself(String query, boolean unprompted) {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                PageUpkeepTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getQueryString") ? query : null);
        assertEquals(unprompted, new PageUpkeep().is(request));
    }
}
