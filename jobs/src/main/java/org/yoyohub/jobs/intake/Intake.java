package org.yoyohub.jobs.intake;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.yoyohub.core.database.Database;
import org.yoyohub.core.database.Dialect;
import org.yoyohub.core.secret.MyNumberCipher;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.jobs.application.Application;
import org.yoyohub.jobs.hall.Hall;
import org.yoyohub.jobs.outbox.Outbox;
import org.yoyohub.jobs.result.ResultFile;
import org.yoyohub.jobs.result.Results;

/** Puts the intake together from what the hall offers: the one place where its parts are wired. */
public final class Intake {
  private Intake() {}

  /** A runner that works with so many deliveries at a time, by what each interface does. */
  public static IntakeRunner runner(Hall hall, List<Application> kinds, int workers)
      throws Exception {
    var database = hall.database();
    var ledger = hall.ledger();
    var agreements = hall.agreements();
    var applications = new Applications(kinds, hall.jdbc());
    refuseUnknownKinds(hall.catalogue(), applications);
    var contracts = new Contracts(hall.catalogue(), agreements);
    var tables = new StageTables(database.dataSource());
    var outbox = new Outbox(hall);
    var receipts = new Receipts(ledger, hall.payloads(), outbox);
    var transaction = hall.transaction();
    var stage =
        new Stage(
            ledger,
            hall.payloads(),
            contracts,
            agreements,
            applications,
            stager(database, hall.ciphers()),
            tables,
            transaction);
    var steps =
        List.of(
            new Verify(ledger, hall.catalogue(), agreements, transaction),
            stage,
            new Apply(ledger, contracts, applications, stage, tables, transaction, hall.clock()),
            new Answer(
                ledger,
                contracts,
                agreements,
                new ResultFile(hall),
                new Results(hall),
                receipts,
                outbox,
                tables,
                transaction));
    // what is lost of it when the server falls is cleared up; where deliveries stand is not in it
    var repository = QuietRepository.over(repository(database, database.unhurried()));
    var job = new IntakeJob(ledger, repository, operator(repository), steps);
    return new IntakeRunner(
        ledger,
        job,
        new HeldNotices(ledger, receipts, transaction),
        new Leftovers(hall.jdbc(), ledger, tables),
        new SubjectOrder(hall.jdbc()),
        hall.owner(),
        Math.max(1, Math.min(workers, database.connections() / 2)));
  }

  private static void refuseUnknownKinds(Catalogue catalogue, Applications applications) {
    for (var contract : catalogue.all()) {
      if (!applications.knows(contract.apply())) {
        throw new IllegalStateException(
            contract.id() + ": nothing applies \"" + contract.apply() + "\"");
      }
    }
  }

  private static Stager stager(Database database, Supplier<MyNumberCipher> ciphers) {
    return database.dialect() == Dialect.POSTGRESQL
        ? new PostgresStager(database.dataSource(), ciphers)
        : new BatchStager(database.dataSource(), ciphers);
  }

  /** Spring Batch's repository on the hub's own tables. */
  public static JobRepository repository(Database database) throws Exception {
    return repository(database, database.transactions());
  }

  private static JobRepository repository(
      Database database, PlatformTransactionManager transactions) throws Exception {
    var factory = new JdbcJobRepositoryFactoryBean();
    factory.setDataSource(database.dataSource());
    factory.setTransactionManager(transactions);
    factory.setDatabaseType(database.dialect() == Dialect.H2 ? "H2" : "POSTGRES");
    // creating an execution at the default level, serializable, fails under parallel starts
    factory.setIsolationLevelForCreateEnum(
        org.springframework.transaction.annotation.Isolation.READ_COMMITTED);
    factory.afterPropertiesSet();
    return factory.getObject();
  }

  /** An operator that runs a job in the caller's thread. */
  public static JobOperator operator(JobRepository repository) throws Exception {
    var operator = new TaskExecutorJobOperator();
    operator.setJobRepository(repository);
    operator.setJobRegistry(new MapJobRegistry());
    operator.setTaskExecutor(new SyncTaskExecutor());
    operator.afterPropertiesSet();
    return operator;
  }
}
