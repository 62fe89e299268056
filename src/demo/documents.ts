/** The documents of the demo, as a client would write them. */

const PAYMENT = /* GraphQL */ `
  fragment Shown on Payment {
    id
    reference
    providerReference
    status
    amount {
      amount
      currency
    }
    captured {
      amount
      minorUnits
    }
    refunded {
      amount
      minorUnits
    }
    nextAction {
      ... on RedirectAction {
        url
      }
      ... on ThreeDSecureAction {
        acsUrl
        md
      }
    }
  }
`;

const PROBLEM = /* GraphQL */ `
  fragment Problem on UserError {
    message
    moneyMoved
    retry
  }
`;

export const PURCHASE = /* GraphQL */ `
  mutation Purchase($input: PurchaseInput!) {
    purchase(input: $input) {
      payment {
        ...Shown
      }
      errors {
        ...Problem
      }
    }
  }
  ${PAYMENT}
  ${PROBLEM}
`;

export const CHECKOUT = /* GraphQL */ `
  mutation Checkout($input: CreateHostedCheckoutInput!) {
    createHostedCheckout(input: $input) {
      hostedCheckout {
        redirectUrl
      }
      payment {
        ...Shown
      }
      errors {
        ...Problem
      }
    }
  }
  ${PAYMENT}
  ${PROBLEM}
`;

export const CAPTURE = /* GraphQL */ `
  mutation Capture($input: CapturePaymentInput!) {
    capturePayment(input: $input) {
      payment {
        ...Shown
      }
      errors {
        ...Problem
      }
    }
  }
  ${PAYMENT}
  ${PROBLEM}
`;

export const REFUND = /* GraphQL */ `
  mutation Refund($input: RefundPaymentInput!) {
    refundPayment(input: $input) {
      payment {
        ...Shown
      }
      errors {
        ...Problem
      }
    }
  }
  ${PAYMENT}
  ${PROBLEM}
`;

export const COMPLETE_THREE_D_SECURE = /* GraphQL */ `
  mutation CompleteThreeDSecure($input: CompleteThreeDSecureInput!) {
    completeThreeDSecure(input: $input) {
      payment {
        ...Shown
      }
      errors {
        ...Problem
      }
    }
  }
  ${PAYMENT}
  ${PROBLEM}
`;

export const CREATE_CUSTOMER = /* GraphQL */ `
  mutation CreateCustomer($input: CreateCustomerInput!) {
    createCustomer(input: $input) {
      customer {
        id
      }
      errors {
        ...Problem
      }
    }
  }
  ${PROBLEM}
`;

export const ADD_CARD = /* GraphQL */ `
  mutation AddCard($input: AddCardInput!) {
    addCard(input: $input) {
      card {
        id
        status
      }
      errors {
        ...Problem
      }
    }
  }
  ${PROBLEM}
`;

export const ACTIVATE_CARD = /* GraphQL */ `
  mutation ActivateCard($input: ActivateCardInput!) {
    activateCard(input: $input) {
      card {
        id
        status
      }
      errors {
        ...Problem
      }
    }
  }
  ${PROBLEM}
`;

export const SYNC_GOODS = /* GraphQL */ `
  mutation SyncGoods {
    syncVirtualGoods(provider: INTRAZON) {
      virtualGoods {
        id
        sku
        name
      }
      errors {
        ...Problem
      }
    }
  }
  ${PROBLEM}
`;

export const CREATE_PLAYER = /* GraphQL */ `
  mutation CreatePlayer($input: CreatePlayerInput!) {
    createPlayer(input: $input) {
      player {
        id
      }
      errors {
        ...Problem
      }
    }
  }
  ${PROBLEM}
`;

export const CREATE_PAYOUT = /* GraphQL */ `
  mutation CreatePayout($input: CreatePayoutInput!) {
    createPayout(input: $input) {
      errors {
        ...Problem
      }
    }
  }
  ${PROBLEM}
`;

export const PAYOUTS = /* GraphQL */ `
  query Payouts {
    payouts(first: 100) {
      nodes {
        providerReference
        amount {
          minorUnits
          currency
        }
        operations {
          moneyMoved
        }
      }
    }
  }
`;

/** At providers outside: the built-in wallet has no other side to compare with. */
export const PAYMENTS = /* GraphQL */ `
  query Payments {
    payments(first: 100, filter: { provider: [PAYONE, PAYTURE, PI, STASH, INTRAZON] }) {
      nodes {
        ...Shown
      }
    }
  }
  ${PAYMENT}
`;

export const EVENTS = /* GraphQL */ `
  subscription Events($after: Cursor, $filter: EventFilter) {
    events(after: $after, filter: $filter) {
      cursor
      cause
      ... on PayoutStatusChanged {
        payout {
          reference
        }
        payoutFrom: from
        payoutTo: to
      }
      ... on EntitlementChanged {
        entitlement {
          good {
            sku
          }
        }
        goodFrom: from
        goodTo: to
      }
      ... on PaymentStatusChanged {
        payment {
          reference
        }
        from
        to
        amount {
          amount
          currency
        }
      }
    }
  }
`;

export const CREATE_GOOD = /* GraphQL */ `
  mutation CreateGood($input: CreateVirtualGoodInput!) {
    createVirtualGood(input: $input) {
      virtualGood {
        id
      }
      errors {
        ...Problem
      }
    }
  }
  ${PROBLEM}
`;

export const PLAYER_AND_GOOD = /* GraphQL */ `
  query PlayerAndGood($reference: String!, $sku: String!) {
    player(reference: $reference) {
      id
    }
    virtualGood(sku: $sku) {
      id
    }
  }
`;
