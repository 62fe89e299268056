import { useEffect, useRef } from 'react';
import { type Route } from '../state/route';
import { ActivityView } from './activity-view';
import { Notice } from './notice';
import { PaymentView } from './payment-view';
import { PaymentsView } from './payments-view';
import { PayoutView } from './payout-view';
import { PayoutsView } from './payouts-view';
import { ProvidersView } from './providers-view';
import { ReadyOperationsView } from './ready-operations-view';
import { SandboxView } from './sandbox-view';

/** The view of the address. Another one takes the focus, so that whoever does not see it change is there too. */
export function View({ route }: { readonly route: Route }) {
  const main = useRef<HTMLElement>(null);
  const place = 'id' in route ? `${route.view}/${route.id}` : route.view;
  const last = useRef(place);
  useEffect(() => {
    if (last.current === place) return;
    last.current = place;
    main.current?.focus();
    window.scrollTo(0, 0);
  }, [place]);
  return (
    <main id="main" tabIndex={-1} ref={main}>
      {viewOf(route)}
    </main>
  );
}

function viewOf(route: Route) {
  switch (route.view) {
    case 'payments':
      return <PaymentsView filter={route.filter} />;
    case 'payment':
      return <PaymentView id={route.id} key={route.id} />;
    case 'payouts':
      return <PayoutsView status={route.status} recipient={route.recipient} />;
    case 'payout':
      return <PayoutView id={route.id} key={route.id} />;
    case 'activity':
      return <ActivityView />;
    case 'providers':
      return <ProvidersView />;
    case 'sandbox':
      return <SandboxView />;
    case 'operations':
      return <ReadyOperationsView />;
    case 'nowhere':
      return (
        <Notice kind="empty" title="There is nothing here" says={<a href="#/payments">To the payments</a>} />
      );
  }
}
