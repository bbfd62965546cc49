package org.yoyohub.ops.rest;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.partner.Pauses;
import org.yoyohub.core.subject.SubjectTrace;
import org.yoyohub.jobs.entitlement.Entitlements;
import org.yoyohub.jobs.entitlement.StaffActs;
import org.yoyohub.jobs.form.FormHandout;
import org.yoyohub.jobs.form.SubjectForm;
import org.yoyohub.jobs.hall.Hall;
import org.yoyohub.jobs.outbox.Redelivery;
import org.yoyohub.jobs.pmhkey.KeyQueue;
import org.yoyohub.jobs.result.ResultSearch;
import org.yoyohub.routes.Troubles;
import tools.jackson.databind.MapperFeature;

/**
 * The REST face of the hub. It needs the hub's ports (a {@link Ledger}, a payload store, a {@link
 * SubjectTrace}, {@link Pauses}, {@link Troubles}, {@link Agreements}), a lane keeper, a runner, a
 * clock, a {@link HubToken} and a {@link HubIdentity} in the context, and listens on loopback only.
 */
@Configuration(proxyBeanMethods = false)
@Import({
  StatusController.class,
  DeliveriesController.class,
  OperatorController.class,
  LanesController.class,
  TraceController.class,
  VerifyController.class,
  PartnersController.class,
  ReconcileController.class,
  RunsController.class,
  KeysController.class,
  ResultsController.class,
  EntitlementsController.class,
  RedeliveryController.class,
  FormsController.class,
  Problems.class
})
public class RestConfiguration {
  @Bean
  BearerTokenFilter bearerTokenFilter(HubToken token) {
    return new BearerTokenFilter(token);
  }

  @Bean
  TraceQuery traceQuery(Ledger ledger, SubjectTrace subjects) {
    return new LedgerTrace(ledger, subjects);
  }

  @Bean
  SubjectForm subjectForm(Hall hall) {
    return new SubjectForm(hall);
  }

  @Bean
  FormHandout formHandout(Hall hall) {
    return new FormHandout(hall);
  }

  @Bean
  KeyQueue keyQueue(Hall hall) {
    return new KeyQueue(hall.jdbc());
  }

  @Bean
  ResultSearch resultSearch(Hall hall) {
    return new ResultSearch(hall.jdbc());
  }

  @Bean
  Entitlements entitlements(Hall hall) {
    return new Entitlements(hall);
  }

  @Bean
  StaffActs staffActs(Hall hall) {
    return new StaffActs(hall);
  }

  @Bean
  Redelivery redelivery(Hall hall) {
    return new Redelivery(hall);
  }

  @Bean
  NamedDelivery namedDelivery(Ledger ledger) {
    return new NamedDelivery(ledger);
  }

  @Bean
  LaneWatch laneWatch(Ledger ledger, Pauses pauses, Clock clock) {
    return new LaneWatch(ledger, pauses, clock);
  }

  @Bean
  Concerns concerns(
      Ledger ledger, Pauses pauses, Troubles troubles, Agreements agreements, Clock clock) {
    return new Concerns(ledger, pauses, troubles, agreements, clock);
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableWebServerFactory> loopbackOnly()
      throws UnknownHostException {
    var loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    return factory -> factory.setAddress(loopback);
  }

  /** Keys stand in the order their record names them. */
  @Bean
  JsonMapperBuilderCustomizer keysAsWritten() {
    return builder -> builder.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
  }
}
