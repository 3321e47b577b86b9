package fi.pohja.content;
import fi.pohja.testkit.TwoTenants;
import fi.pohja.tenancy.*;
import org.junit.jupiter.api.Test;
import java.nio.file.*;
class ScratchTest {
  @Test void go() throws Exception {
    var t = new TwoTenants();
    Path repo = Path.of("../../tenants");
    long s = System.nanoTime();
    var r = t.bean(TenantStart.class).run(repo);
    System.err.println("start " + r.problems() + r.failed() + " ms " + (System.nanoTime() - s) / 1e6);
    for (int i = 0; i < 2; i++) {
    s = System.nanoTime();
    var rr = t.bean(ReferenceLoader.class).load(repo.resolve("reference"));
    System.err.println("ref " + rr + " ms " + (System.nanoTime() - s) / 1e6);
    s = System.nanoTime();
    var cr = t.bean(ContentLoader.class).load(repo);
    System.err.println("content " + cr + " ms " + (System.nanoTime() - s) / 1e6);
    }
    t.close();
  }
}
