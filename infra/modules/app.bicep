// The container app: at least two copies in different buildings, each able to do all the work.
param name string
param location string
param tags object
param image string
param registryServer string
param identityId string
param identityClientId string
param tablesEndpoint string
param vaultUri string
param secrets array
param appId string
param botType string
param agencies string
param modelUrl string
param modelName string
param modelApiVersion string
param graphCalendar string
param secretExpires string
param admins string
param recordYears string
param logLevel string
param instances int
param subnetId string
param workspaceName string

var port = 3978

// Every setting that src/config.ts reads, but those that only make sense on one's own machine. A blank one counts as not set.
var settings = [
  { name: 'NODE_ENV', value: 'production' }
  { name: 'PORT', value: string(port) }
  { name: 'STORE', value: 'tables:${tablesEndpoint}' }
  { name: 'MicrosoftAppId', value: appId }
  { name: 'MicrosoftAppType', value: botType }
  { name: 'MicrosoftAppTenantId', value: tenant().tenantId }
  { name: 'SECRET_EXPIRES', value: secretExpires }
  { name: 'AGENCIES', value: agencies }
  { name: 'MODEL_URL', value: modelUrl }
  { name: 'MODEL_NAME', value: modelName }
  { name: 'MODEL_API_VERSION', value: modelApiVersion }
  { name: 'PUBLIC_URL', value: 'https://${name}.${surroundings.properties.defaultDomain}' }
  { name: 'GRAPH_CALENDAR', value: graphCalendar }
  { name: 'ADMINS', value: admins }
  { name: 'RECORD_YEARS', value: recordYears }
  { name: 'LOG_LEVEL', value: logLevel }
  // Read by @azure/identity: which of an app's identities speaks to the storage.
  { name: 'AZURE_CLIENT_ID', value: identityClientId }
]

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: workspaceName
}

resource surroundings 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-env'
  location: location
  tags: tags
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: workspace.properties.customerId
        sharedKey: workspace.listKeys().primarySharedKey
      }
    }
    vnetConfiguration: { infrastructureSubnetId: subnetId, internal: false }
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
    zoneRedundant: location == 'uksouth'
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  tags: tags
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    environmentId: surroundings.id
    workloadProfileName: 'Consumption'
    configuration: {
      // A new revision gets the traffic when it is ready, and not before.
      activeRevisionsMode: 'Single'
      maxInactiveRevisions: 10
      ingress: {
        external: true
        targetPort: port
        transport: 'http'
        allowInsecure: false
      }
      registries: [{ server: registryServer, identity: identityId }]
      secrets: [for setting in secrets: {
        name: toLower(replace(setting, '_', '-'))
        keyVaultUrl: '${vaultUri}secrets/${toLower(replace(setting, '_', '-'))}'
        identity: identityId
      }]
    }
    template: {
      terminationGracePeriodSeconds: 30
      scale: { minReplicas: instances, maxReplicas: instances }
      containers: [
        {
          name: 'doorstep'
          image: image
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: concat(filter(settings, setting => !empty(setting.value)), map(secrets, setting => { name: setting, secretRef: toLower(replace(setting, '_', '-')) }))
          probes: [
            {
              // A copy counts as started when its sweep and its outbox have been round once.
              type: 'Startup'
              httpGet: { path: '/readyz', port: port }
              initialDelaySeconds: 3
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 10
            }
            {
              type: 'Liveness'
              httpGet: { path: '/healthz', port: port }
              periodSeconds: 15
              timeoutSeconds: 5
              failureThreshold: 4
            }
            {
              // Not /readyz: when the storage is gone no copy is ready, and "help me" must still be answered.
              type: 'Readiness'
              httpGet: { path: '/healthz', port: port }
              periodSeconds: 5
              timeoutSeconds: 3
              failureThreshold: 3
            }
          ]
        }
      ]
    }
  }
}

output name string = app.name
output host string = app.properties.configuration.ingress.fqdn
