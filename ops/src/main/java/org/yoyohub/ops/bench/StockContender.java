package org.yoyohub.ops.bench;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.transform.FieldSet;
import org.springframework.batch.infrastructure.item.support.CompositeItemWriter;
import org.springframework.core.io.FileSystemResource;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.catalogue.Item;
import org.yoyohub.jobs.intake.Intake;

/**
 * A stock Spring Batch job, as its manual shows it: FlatFileItemReader → JdbcBatchItemWriter in
 * chunks of 1,000 into the same tables, with rewritten batches; no checks, no findings.
 */
final class StockContender implements Contender {
  private static final int CHUNK = 1000;
  private static final Date DAY = Date.valueOf(LocalDate.of(2026, 6, 1));
  private static final List<String> CONTENT =
      List.of(
          "name",
          "name_kana",
          "birth_date",
          "sex",
          "address",
          "guardian_name",
          "non_disclosure",
          "resident_status",
          "exemption_1",
          "exemption_2",
          "category_1",
          "category_2");

  private final BenchDatabase database;
  private final BenchFile file;
  private final JobRepository repository;
  private long run;

  StockContender(BenchDatabase database, BenchFile file) throws Exception {
    this.database = database;
    this.file = file;
    this.repository = Intake.repository(database.database());
  }

  @Override
  public Map<String, Double> round() throws Exception {
    database.clear();
    var watch = Stopwatch.start();
    var parameters = new JobParametersBuilder().addLong("run", ++run).toJobParameters();
    var execution = Intake.operator(repository).start(job(), parameters);
    if (execution.getStatus().isUnsuccessful()) {
      throw new IllegalStateException("the stock job ended " + execution.getStatus());
    }
    return Map.of("stock", watch.seconds());
  }

  private Job job() {
    var step =
        new StepBuilder("load", repository)
            .<FieldSet, FieldSet>chunk(CHUNK)
            .transactionManager(database.database().transactions())
            .reader(reader())
            .writer(writer())
            .build();
    return new JobBuilder("stock", repository).start(step).build();
  }

  private FlatFileItemReader<FieldSet> reader() {
    var names =
        Catalogue.standard().get("A_011-001_IF").items().stream()
            .map(Item::id)
            .toArray(String[]::new);
    return new FlatFileItemReaderBuilder<FieldSet>()
        .name("subjects")
        .resource(new FileSystemResource(file.data()))
        .encoding("UTF-8")
        .linesToSkip(1)
        .delimited()
        .names(names)
        .fieldSetMapper(fields -> fields)
        .build();
  }

  private ItemWriter<FieldSet> writer() {
    return new CompositeItemWriter<FieldSet>(
        List.of(subjects(), histories(), myNumbers(), queue(), registrations()));
  }

  private JdbcBatchItemWriter<FieldSet> subjects() {
    return into(
        "insert into subject (subject_number, municipality, "
            + String.join(", ", CONTENT)
            + ", expired, removal_date, removal_reason, revived, history_number, valid_from, delivery_id, line)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, '', '', false, 1, ?, 'stock', 1)",
        (fields, row) -> {
          var number = text(fields, "subject_number");
          row.setString(1, number);
          row.setString(2, number.substring(0, 6));
          content(fields, row, 3);
          row.setDate(15, DAY);
        });
  }

  private JdbcBatchItemWriter<FieldSet> histories() {
    return into(
        "insert into subject_history (subject_number, history_number, change, "
            + String.join(", ", CONTENT)
            + ", expired, removal_date, removal_reason, valid_from, delivery_id, line)"
            + " values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, '', '', ?, 'stock', 1)",
        (fields, row) -> {
          row.setString(1, fields.readRawString("subject_number"));
          row.setString(2, fields.readRawString("change"));
          content(fields, row, 3);
          row.setDate(15, DAY);
        });
  }

  private JdbcBatchItemWriter<FieldSet> myNumbers() {
    return into(
        "insert into my_number (subject_number, token, delivery_id, line) values (?, ?, 'stock', 1)",
        (fields, row) -> {
          row.setString(1, fields.readRawString("subject_number"));
          row.setBytes(
              2, text(fields, "my_number").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        });
  }

  private JdbcBatchItemWriter<FieldSet> queue() {
    return into(
        "insert into subject_queue (subject_number, municipality, queued_on, delivery_id, line)"
            + " values (?, ?, ?, 'stock', 1)",
        (fields, row) -> {
          var number = text(fields, "subject_number");
          row.setString(1, number);
          row.setString(2, number.substring(0, 6));
          row.setDate(3, DAY);
        });
  }

  private JdbcBatchItemWriter<FieldSet> registrations() {
    var line = new long[1];
    return into(
        "insert into registration_history (delivery_id, line, subject_number, change, outcome, code,"
            + " received_on) values ('stock', ?, ?, '1', '1', '', ?)",
        (fields, row) -> {
          row.setLong(1, ++line[0]);
          row.setString(2, fields.readRawString("subject_number"));
          row.setDate(3, DAY);
        });
  }

  private static String text(FieldSet fields, String name) {
    return String.valueOf(fields.readRawString(name));
  }

  private static void content(FieldSet fields, PreparedStatement row, int from)
      throws SQLException {
    for (int i = 0; i < CONTENT.size(); i++) {
      row.setString(from + i, fields.readRawString(CONTENT.get(i)));
    }
  }

  private JdbcBatchItemWriter<FieldSet> into(
      String sql,
      org.springframework.batch.infrastructure.item.database.ItemPreparedStatementSetter<FieldSet>
          setter) {
    var writer =
        new JdbcBatchItemWriterBuilder<FieldSet>()
            .dataSource(database.database().dataSource())
            .sql(sql)
            .itemPreparedStatementSetter(setter)
            .build();
    writer.afterPropertiesSet();
    return writer;
  }
}
