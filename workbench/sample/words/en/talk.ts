import type { TalkWords } from '../words';

export const talk: TalkWords = {
  openers: {
    visit: [
      'Visited {contact}',
      'Sat down with {contact}',
      'Stopped by to see {contact}',
      'Met {contact} on site',
    ],
    call: [
      'Called {contact}',
      'Rang {contact}',
      'Phone call with {contact}',
      'Spoke with {contact} on the phone',
    ],
    video: ['Video call with {contact}', 'Shared my screen with {contact}', 'Online meeting with {contact}'],
    email: [
      'Wrote to {contact}',
      'Exchanged e-mails with {contact}',
      'E-mails back and forth with {contact}',
    ],
    chat: ['Short chat with {contact}', 'Messaged {contact}', 'Texted with {contact}'],
    event: [
      'Met {contact} at the fair',
      'Caught {contact} at our tasting',
      'Talked to {contact} at our stand',
    ],
  },
  subjects: {
    introduction: [
      'to introduce ourselves and the {product}',
      'about what they use today and what bothers them',
      'about a first look at the kitchen and the water supply',
      'about the catalog, above all the page on the {product}',
    ],
    negotiation: [
      'about the offer for {number} × {product}',
      'about terms: lease over 36 months or a discount of {number} %',
      'about the trial of the {product}',
      'about the {brand} offer that a competitor made them',
      'to go through the quote line by line',
    ],
    service: [
      'after the service of the {product}',
      'about the next change of filters in {month}',
      'to see how the new {product} is doing',
      'about training for {number} new people at the counter',
    ],
    collection: [
      'about the invoice of {lastMonth}, still open',
      'about the two reminders and when they pay',
      'to agree on paying in two parts',
    ],
    care: [
      'to hear how the season is going',
      'about their plans for {month}',
      'about the new price list and the samples of beans',
      'about their new site and who decides there',
    ],
    complaint: [
      'about the {product} that leaks again',
      'about the wrong delivery of {lastMonth}',
      'about the engineer who came {number} days late',
      'about the taste since the last filter change',
    ],
  },
  results: {
    sale: {
      positive: [
        'Likes the running costs and wants a trial.',
        'Agreed on the spot.',
        'Very open, asked for a quote by Friday.',
        'Good talk, the old machine is to go before {month}.',
        'Wants {number} of them.',
      ],
      neutral: [
        'No decision yet, the budget is settled in {month}.',
        'Polite, but in no hurry.',
        'Will talk to the owner first.',
        'Compares us with two others.',
        'Short on time, asked to be called again.',
      ],
      negative: [
        'Says the competitor is {number} % cheaper.',
        'Not interested at these prices.',
        'Had a bad start with such machines before.',
      ],
    },
    bond: {
      positive: [
        'Happy with us; will recommend us to the sister company.',
        'Praised the engineer by name.',
        'Sales are up, they think about a second machine.',
        'Everything runs well, good mood.',
      ],
      neutral: [
        'Everything runs, nothing needed right now.',
        'Quiet month for them.',
        'Short on time, asked to be called again.',
        'New person in charge, starts in {month}.',
      ],
      negative: [
        'Thinks about giving notice in {month}.',
        'Hears too little from us, they say.',
        'Saves wherever they can this year.',
      ],
    },
    money: {
      positive: ['Paid while we were talking.', 'Apologized, pays this week.'],
      neutral: [
        'Accounting looks into it.',
        'Pays with the next run in {month}.',
        'Asked for a copy of the invoice.',
      ],
      negative: [
        'Holds the money back until the repair is done.',
        'Says they never ordered it.',
        'Nobody there feels responsible.',
      ],
    },
    trouble: {
      positive: ['Put right at once, they were pleased.', 'Took our apology well.'],
      neutral: [
        'Waits for the engineer until Thursday.',
        'Wants it in writing.',
        'Accepts a spare machine for now.',
      ],
      negative: [
        'Annoyed; wants it put right before anything else.',
        'Waited too long for us and said so.',
        'Thinks about giving notice in {month}.',
        'Asks for a discount of {number} %.',
      ],
    },
  },
  feedback: {
    positive: [
      '“Best coffee we ever had in the building.”',
      '“Your people call back, that is rare.”',
      '“Guests noticed.”',
      '“Easy to deal with.”',
    ],
    neutral: [
      '“It does what it should.”',
      '“Send me something in writing.”',
      '“Ask me again after the holidays.”',
      '“Price is fine, timing is not.”',
    ],
    negative: [
      '“For that price I expect more.”',
      '“This year we save wherever we can.”',
      '“Ask me again next year.”',
      '“The others call me every week.”',
    ],
    trouble: [
      '“Third time this year.”',
      '“Nobody told us.”',
      '“I had to explain it all again.”',
      '“We stood there without coffee, with the house full.”',
    ],
  },
  nextSteps: {
    sale: [
      'Send the quote',
      'Arrange the trial',
      'Call again in {month}',
      'Send the comparison sheet',
      'Ask who signs',
      'Prepare the lease contract',
    ],
    bond: [
      'Invite to the next tasting',
      'Order filters for them',
      'Ask for the contact at the sister company',
      'Call again in {month}',
    ],
    money: ['Send a copy of the invoice', 'Check the account on Friday', 'Agree on two payments'],
    trouble: [
      'Send an engineer this week',
      'Credit note',
      'Talk to the manager about a discount',
      'Apologize in person',
      'Bring a spare machine',
    ],
  },
  noAnswer: {
    call: [
      'No answer, left a message.',
      'Reception says {contact} is traveling.',
      'Nobody picked up.',
      'Out for lunch, tried twice.',
      'Line busy all morning.',
    ],
    visit: [
      'Door closed, left a card.',
      'Stood at the reception, {contact} was in a meeting.',
      'On site, but {contact} was out sick.',
    ],
    chat: ['Message read, no reply.', 'Wrote to {contact} twice, no reply yet.'],
  },
  plans: {
    introduction: ['First visit, bring the catalog', 'Introduce the {product}'],
    negotiation: ['Go through the quote', 'Close the lease', 'Bring the trial {product}'],
    service: ['Check the filters', 'Train the new people', 'See how the {product} is doing'],
    collection: ['Ask about the open invoice'],
    care: ['Catch up, bring samples', 'Hear about the plans for {month}', 'Quarterly review'],
    complaint: ['Put the {product} right', 'See whether the repair holds'],
  },
  sentence: (opener, subject, result) => `${opener} ${subject}. ${result}`,
  somebody: 'the front desk',
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  fairs: ['Hospitality fair', 'Autumn tasting', 'Regional trade show', 'Open house'],
};
