package fi.pohja.tenancy.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import fi.pohja.tenancy.ConnectionPools;
import fi.pohja.tenancy.DatabaseSettings;
import fi.pohja.tenancy.Scope;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One small pool per login, made at first use and closed when idle. The number of pools is capped, so that an
 * instance's connections stay within {@code MOST_POOLS × MOST_CONNECTIONS}; beyond that the longest unused idle pool is
 * closed.
 */
@Singleton
final class Pools implements ConnectionPools {

    private static final Logger LOG = LoggerFactory.getLogger(Pools.class);

    private static final int MOST_CONNECTIONS = 4;
    private static final int MOST_POOLS = 64;
    private static final Duration IDLE = Duration.ofMinutes(10);

    private final DatabaseSettings settings;
    private final Passwords passwords;
    private final Map<String, Pool> pools = new ConcurrentHashMap<>();
    private final ScheduledExecutorService housekeeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("pools").factory());

    private static final class Pool {
        private final HikariDataSource source;
        private volatile long lastUse = System.nanoTime();

        private Pool(HikariDataSource source) {
            this.source = source;
        }

        boolean idle() {
            return source.getHikariPoolMXBean() == null
                    || (source.getHikariPoolMXBean().getActiveConnections() == 0
                            && source.getHikariPoolMXBean().getThreadsAwaitingConnection() == 0);
        }
    }

    Pools(DatabaseSettings settings) {
        this.settings = settings;
        this.passwords = new Passwords(settings);
        var _ = housekeeper.scheduleWithFixedDelay(this::closeIdle, 1, 1, TimeUnit.MINUTES);
    }

    Connection connection(Scope scope) throws SQLException {
        String login = switch (scope) {
            case Scope.OfPlatform() -> Provisioning.PLATFORM_LOGIN;
            case Scope.OfTenant(var tenant) -> tenant.login();
        };
        while (true) {
            Pool pool = pools.computeIfAbsent(login, this::open);
            pool.lastUse = System.nanoTime();
            try {
                return pool.source.getConnection();
            } catch (SQLException e) {
                if (!pool.source.isClosed()) {
                    throw e;
                }
                // Closed as idle between the look-up and the use; the next turn opens a new one.
                pools.remove(login, pool);
            }
        }
    }

    int openPools() {
        return pools.size();
    }

    @Override
    public List<Usage> usage() {
        List<Usage> usages = new ArrayList<>();
        pools.forEach((login, pool) -> {
            HikariPoolMXBean numbers = pool.source.getHikariPoolMXBean();
            if (numbers != null) {
                usages.add(new Usage(
                        login,
                        numbers.getActiveConnections(),
                        numbers.getIdleConnections(),
                        numbers.getThreadsAwaitingConnection()));
            }
        });
        usages.sort(Comparator.comparing(Usage::login));
        return usages;
    }

    private Pool open(String login) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(settings.url());
        config.setUsername(login);
        config.setPassword(passwords.of(login));
        config.setPoolName(login);
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(0);
        config.setIdleTimeout(Duration.ofMinutes(2).toMillis());
        config.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
        config.setInitializationFailTimeout(-1);
        config.setScheduledExecutor(housekeeper);
        config.setAutoCommit(true);
        // A batch of inserts goes as a few statements of many rows.
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new Pool(new HikariDataSource(config));
    }

    private void closeIdle() {
        long now = System.nanoTime();
        pools.forEach((login, pool) -> {
            if (now - pool.lastUse > IDLE.toNanos() && pool.idle()) {
                close(login, pool);
            }
        });
        if (pools.size() > MOST_POOLS) {
            Optional<Map.Entry<String, Pool>> oldest = pools.entrySet().stream()
                    .filter(entry -> entry.getValue().idle())
                    .min(Comparator.comparingLong(entry -> entry.getValue().lastUse));
            oldest.ifPresent(entry -> close(entry.getKey(), entry.getValue()));
        }
    }

    private void close(String login, Pool pool) {
        if (pools.remove(login, pool)) {
            LOG.debug("Closing the idle pool of {}", login);
            pool.source.close();
        }
    }

    @PreDestroy
    void close() {
        housekeeper.shutdownNow();
        pools.values().forEach(pool -> pool.source.close());
        pools.clear();
    }
}
