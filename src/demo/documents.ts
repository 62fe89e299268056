/** The documents of the demo, as a client would write them. */

const PAYMENT = /* GraphQL */ `
  fragment Shown on Payment {
    id
    reference
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

export const PAYMENTS = /* GraphQL */ `
  query Payments {
    payments(first: 100) {
      nodes {
        ...Shown
      }
    }
  }
  ${PAYMENT}
`;

export const EVENTS = /* GraphQL */ `
  subscription Events {
    events {
      cursor
      cause
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
